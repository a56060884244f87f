package io.journeyman.engine.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Two indexes on the engine's job table. Without them finding due jobs scans the table: 12 steps a second with 300,000
 * people waiting, 500 with both; one of them alone does not help. In Java, since the code generator that reads the SQL
 * migrations knows nothing of the engine's tables.
 */
@Component
class EngineIndexes implements JavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        String product = context.getConnection().getMetaData().getDatabaseProductName();
        boolean partial = product.toLowerCase(Locale.ROOT).contains("postgres");
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("create index engine_job_due on act_ru_job (duedate_)");
            statement.execute("create index engine_job_locked on act_ru_job (process_instance_id_"
                    + (partial ? ") where lock_owner_ is not null" : ", lock_owner_)"));
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261122.42");
    }

    @Override
    public String getDescription() {
        return "engine indexes";
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
