package io.journeyman.engine.internal;

import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.stereotype.Component;

/** Lets the engine start only when Flyway has made its tables. */
@Component
class EngineAfterFlyway extends AbstractDependsOnBeanFactoryPostProcessor {

    EngineAfterFlyway() {
        super(ProcessEngineFactoryBean.class, "flywayInitializer");
    }
}
