package io.journeyman;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the server: one process that serves screens, API, engine and senders on one database. Beans are named by their
 * full class name, so that two modules may use the same noun.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Journeyman {

    public static void main(String[] args) {
        SpringApplication.run(Journeyman.class, args);
    }
}
