package io.journeyman.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database of this test run, chosen by the system property {@code journeyman.test.database}: H2 in memory, or one
 * PostgreSQL that is started once for all.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(fresh()).applyTo(context);
    }

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("journeyman.test.database", "h2"));
    }

    /** The datasource settings of a new, empty database. */
    public static Map<String, String> fresh() {
        String name = "journeyman" + COUNT.incrementAndGet();
        if (!isPostgres()) {
            return settings(
                    "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000", "sa");
        }
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres");
    }

    private static Map<String, String> settings(String url, String user) {
        return Map.of(
                "spring.datasource.url", url, "spring.datasource.username", user, "spring.datasource.password", "");
    }

    /** Started by the first test that asks, stopped with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "120")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
