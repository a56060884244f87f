package io.journeyman;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The conventions of docs/architecture.md that a compiler cannot check. */
@AnalyzeClasses(packages = "io.journeyman", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule the_bpmn_engine_lives_in_the_engine_room_only = noClasses()
            .that()
            .resideOutsideOfPackage("io.journeyman.engine.internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule only_stores_fields_and_rules_speak_sql = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveSimpleNameNotEndingWith("Fields")
            .and()
            .resideOutsideOfPackage("io.journeyman.rules..")
            .and()
            .doNotHaveSimpleName("PortableSql")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.jooq..").or(resideInAPackage("journeyman.schema..")));

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage("io.journeyman.shared..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule controllers_stay_behind_their_module = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .resideInAPackage("..web..")
            .andShould()
            .notBePublic();

    @ArchTest
    static final ArchRule transactions_begin_at_public_services =
            methods().that().areAnnotatedWith(Transactional.class).should().bePublic();

    @ArchTest
    static final ArchRule no_word_that_says_nothing = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto");
}
