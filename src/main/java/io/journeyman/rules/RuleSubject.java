package io.journeyman.rules;

import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;

/**
 * The table with one row for everybody a rule can hold for. One bean, given by the module that owns people.
 *
 * @param table the people
 * @param id the column with their id
 */
public record RuleSubject(Table<?> table, Field<UUID> id) {}
