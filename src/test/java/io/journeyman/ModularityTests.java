package io.journeyman;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of docs/architecture.md, executable: arrows only point downwards and only to public doors. */
class ModularityTests {

    @Test
    void every_module_keeps_to_its_allowed_dependencies() {
        ApplicationModules.of(Journeyman.class).verify();
    }
}
