package io.journeyman.testing;

import io.journeyman.shared.Cached;
import io.journeyman.shared.SeedRunner;
import io.journeyman.shared.time.ShiftableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test class an empty, freshly seeded database and the clock at its start, in the shared Spring context. */
public final class CleanDatabase implements BeforeAllCallback {

    /** Schema bookkeeping; everything else is data. */
    private static final Set<String> KEEP = Set.of("flyway_schema_history", "act_ge_property", "act_ge_schema_log");

    @Override
    public void beforeAll(ExtensionContext extension) throws Exception {
        ApplicationContext context = SpringExtension.getApplicationContext(extension);
        closeAfterLastTest(extension, context);
        ShiftableClock clock = context.getBean("steeredClock", ShiftableClock.class);
        SteeredClock.Wiring.STANDING.restart(clock.shift());
        empty(context.getBean(DataSource.class));
        context.getBeansOfType(Cached.class).values().forEach(Cached::forget);
        context.getBean(SeedRunner.class).plantAll();
    }

    /**
     * Closes the application when all tests are through and the database still answers. Left to the JVM's shutdown hooks,
     * which run at the same time, the engine would wait 30 s for a connection to a PostgreSQL that is gone already.
     */
    private static void closeAfterLastTest(ExtensionContext extension, ApplicationContext context) {
        extension
                .getRoot()
                .getStore(ExtensionContext.Namespace.create(CleanDatabase.class))
                .getOrComputeIfAbsent(context, key -> (ExtensionContext.Store.CloseableResource)
                        () -> ((ConfigurableApplicationContext) context).close());
    }

    private static void empty(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            List<String> tables = tables(connection);
            if (TestDatabase.isPostgres()) {
                statement.execute("truncate table " + String.join(", ", tables) + " restart identity cascade");
                return;
            }
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("truncate table " + table + " restart identity");
            }
            statement.execute("set referential_integrity true");
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        String schema = connection.getSchema();
        try (var rows = connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!KEEP.contains(name.toLowerCase(Locale.ROOT))) {
                    tables.add('"' + name + '"');
                }
            }
        }
        return tables;
    }
}
