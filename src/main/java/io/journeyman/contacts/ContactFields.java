package io.journeyman.contacts;

import static journeyman.schema.Tables.COMPANY;
import static journeyman.schema.Tables.CONTACT;

import io.journeyman.rules.FieldSource;
import io.journeyman.rules.FieldSql;
import io.journeyman.rules.FieldType;
import io.journeyman.rules.RuleField;
import io.journeyman.rules.RuleSubject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets rules ask about people and the companies they work for. */
@Configuration(proxyBeanMethods = false)
class ContactFields {

    private static final List<RuleField> CONTACT_FIELDS = contactFields();
    private static final List<RuleField> COMPANY_FIELDS = companyFields();

    @Bean
    RuleSubject contactsAreTheSubject() {
        return new RuleSubject(CONTACT, CONTACT.ID);
    }

    @Bean
    FieldSource contactFieldSource() {
        return () -> CONTACT_FIELDS;
    }

    @Bean
    FieldSource companyFieldSource() {
        return () -> COMPANY_FIELDS;
    }

    private static List<RuleField> contactFields() {
        return List.of(
                contact("email", FieldType.TEXT, CONTACT.EMAIL),
                contact("phone", FieldType.TEXT, CONTACT.PHONE),
                contact("viber", FieldType.BOOLEAN, CONTACT.VIBER),
                contact("firstName", FieldType.TEXT, CONTACT.FIRST_NAME),
                contact("lastName", FieldType.TEXT, CONTACT.LAST_NAME),
                contact("jobTitle", FieldType.TEXT, CONTACT.JOB_TITLE),
                contact("language", FieldType.TEXT, CONTACT.LANGUAGE),
                contact("timeZone", FieldType.TEXT, CONTACT.TIME_ZONE),
                contact("country", FieldType.CHOICE, CONTACT.COUNTRY).choosing(countries()),
                contact("city", FieldType.TEXT, CONTACT.CITY),
                contact("source", FieldType.TEXT, CONTACT.SOURCE),
                contact("mayBeCalled", FieldType.BOOLEAN, CONTACT.MAY_BE_CALLED),
                contact("lifecycleStage", FieldType.CHOICE, CONTACT.LIFECYCLE_STAGE)
                        .choosing(stages()),
                contact("lifecycleSince", FieldType.MOMENT, CONTACT.LIFECYCLE_SINCE),
                contact("createdAt", FieldType.MOMENT, CONTACT.CREATED_AT));
    }

    private static RuleField contact(String name, FieldType type, Field<?> column) {
        return RuleField.of("contact." + name, type, new FieldSql.Column(CONTACT, CONTACT.ID, column));
    }

    private static List<RuleField> companyFields() {
        Table<? extends Record> companies = DSL.select(
                        CONTACT.ID.as("company_contact_id"),
                        COMPANY.NAME,
                        COMPANY.TRADE,
                        COMPANY.EMPLOYEES,
                        COMPANY.COUNTRY,
                        COMPANY.CITY)
                .from(CONTACT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(CONTACT.COMPANY_ID))
                .asTable("contact_company");
        return List.of(
                company("name", FieldType.TEXT, companies, COMPANY.NAME),
                company("trade", FieldType.TEXT, companies, COMPANY.TRADE),
                company("employees", FieldType.NUMBER, companies, COMPANY.EMPLOYEES),
                company("country", FieldType.CHOICE, companies, COMPANY.COUNTRY).choosing(countries()),
                company("city", FieldType.TEXT, companies, COMPANY.CITY));
    }

    private static RuleField company(String name, FieldType type, Table<?> companies, Field<?> column) {
        Field<UUID> contact = Objects.requireNonNull(companies.field("company_contact_id", UUID.class));
        Field<?> value = Objects.requireNonNull(companies.field(column));
        return RuleField.of("company." + name, type, new FieldSql.Column(companies, contact, value));
    }

    /** Labels come from the screens' own knowledge of countries, in the reader's language. */
    private static List<RuleField.Choice> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new RuleField.Choice(code, null))
                .toList();
    }

    private static List<RuleField.Choice> stages() {
        return Arrays.stream(LifecycleStage.values())
                .map(stage -> new RuleField.Choice(stage.name().toLowerCase(Locale.ROOT), null))
                .toList();
    }
}
