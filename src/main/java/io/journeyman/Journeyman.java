package io.journeyman;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server: one process that serves screens, API, engine and senders on one database. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Journeyman {

    public static void main(String[] args) {
        SpringApplication.run(Journeyman.class, args);
    }
}
