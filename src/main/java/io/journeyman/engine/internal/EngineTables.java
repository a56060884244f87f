package io.journeyman.engine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables by the scripts in its own jar, so that Flyway alone decides what the schema is. The engine
 * is told to leave it alone ({@code schema-update: false}).
 */
@Component
class EngineTables implements JavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        String database = product.toLowerCase(Locale.ROOT).contains("postgres") ? "postgres" : "h2";
        for (String part : new String[] {
            "engine", "identity", "decision.engine", "decision.history", "history", "case.engine", "case.history"
        }) {
            run(context, "org/camunda/bpm/engine/db/create/activiti." + database + ".create." + part + ".sql");
        }
    }

    private static void run(Context context, String script) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : read(script).split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String read(String script) {
        try (@Nullable InputStream in = ProcessEngine.class.getClassLoader().getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("the engine's jar has no " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261122.40");
    }

    @Override
    public String getDescription() {
        return "engine tables";
    }

    @Override
    public Integer getChecksum() {
        return 72400;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
