package io.journeyman.testing;

import io.journeyman.Journeyman;
import io.journeyman.openapi.ApiDescription;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test over the whole application and a real database. Runs once on H2 and once on PostgreSQL, always in the same
 * Spring context of its run: add nothing that would make Spring start another. Before each class the database is emptied
 * and seeded again and the clock stands at {@link SteeredClock#START}. Workers rest: {@code Workers.drain()} drives them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("database")
@SpringBootTest(classes = Journeyman.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(
        initializers = TestDatabase.class,
        classes = {
            SteeredClock.Wiring.class,
            TestBlocks.Wiring.class,
            TestEngine.Wiring.class,
            Browsers.Wiring.class,
            ApiDescription.class
        })
@ExtendWith(CleanDatabase.class)
public @interface DatabaseTest {}
