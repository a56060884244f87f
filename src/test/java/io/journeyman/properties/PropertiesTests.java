package io.journeyman.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyman.shared.Ids;
import io.journeyman.shared.Invalid;
import io.journeyman.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PropertiesTests {

    @Autowired
    private Properties properties;

    @Autowired
    private PropertyValues values;

    @Test
    void a_property_gets_a_key_from_its_label_and_takes_values_at_once() {
        Property size = define("Größe (Hektar)", PropertyType.NUMBER);
        UUID id = Ids.next();

        values.write(RecordKind.CONTACT, Map.of(id, Map.of(size.name(), new BigDecimal("12.50"))));

        assertThat(size.name()).isEqualTo("grosse_hektar");
        assertThat(values.read(RecordKind.CONTACT, List.of(id)))
                .isEqualTo(Map.of(id, Map.of("grosse_hektar", new BigDecimal("12.5"))));
    }

    @Test
    void values_of_every_type_come_back_and_can_be_cleared() {
        define("T text", PropertyType.TEXT);
        define("T date", PropertyType.DATE);
        define("T flag", PropertyType.BOOLEAN);
        define("T one", PropertyType.CHOICE, "Red", "Green");
        define("T many", PropertyType.CHOICES, "Red", "Green");
        UUID id = Ids.next();
        Map<String, Object> all = Map.of(
                "t_text",
                "a'b\nc",
                "t_date",
                LocalDate.of(2026, 5, 1),
                "t_flag",
                false,
                "t_one",
                "green",
                "t_many",
                Set.of("red", "green"));

        values.write(RecordKind.CONTACT, Map.of(id, all));
        assertThat(values.read(RecordKind.CONTACT, List.of(id)).get(id)).isEqualTo(all);

        Map<String, @Nullable Object> nothing = new HashMap<>();
        all.keySet().forEach(name -> nothing.put(name, null));
        values.write(RecordKind.CONTACT, Map.of(id, nothing));
        assertThat(values.read(RecordKind.CONTACT, List.of(id))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Renewal date,Renewal dates",
        "Customer number,customer  Number",
        "Kundennummer,Kundenummer",
        "Sector of trade,Trade of sector"
    })
    void nearly_the_same_name_needs_a_second_look(String first, String second) {
        define(first, PropertyType.TEXT);

        NewProperty again = wanted(second, PropertyType.TEXT);

        assertThatThrownBy(() -> properties.define(again))
                .isInstanceOfSatisfying(PropertySimilar.class, similar -> assertThat(similar.details())
                        .containsEntry("similar", List.of(first)));
    }

    @Test
    void a_built_in_field_is_not_made_twice() {
        assertThatThrownBy(() -> properties.define(wanted("e-mail", PropertyType.TEXT)))
                .isInstanceOf(PropertySimilar.class);
        assertThat(properties.similar(RecordKind.CONTACT, "Favourite dish")).isEmpty();
    }

    @Test
    void what_a_property_needs_is_asked_for() {
        assertThatThrownBy(() -> properties.define(
                        new NewProperty(RecordKind.CONTACT, null, "Meaning", " ", PropertyType.TEXT, List.of(), false)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors().get(0).pointer()).isEqualTo("/description"));
        assertThatThrownBy(() -> properties.define(wanted("Pick one", PropertyType.CHOICE)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> properties.define(new NewProperty(
                        RecordKind.CONTACT, "x; drop table", "Evil", "d", PropertyType.TEXT, List.of(), false)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_choice_left_out_is_archived_since_records_may_have_it() {
        define("Shirt", PropertyType.CHOICE, "Small", "Large");

        Property edited = properties.edit(
                RecordKind.CONTACT,
                "shirt",
                new PropertyEdit(
                        "Shirt size",
                        null,
                        List.of(
                                new PropertyEdit.ChoiceEdit("large", "L"),
                                new PropertyEdit.ChoiceEdit(null, "Extra large")),
                        null));

        assertThat(edited.label()).isEqualTo("Shirt size");
        assertThat(edited.choices())
                .containsExactly(
                        new Property.Choice("large", "L", false),
                        new Property.Choice("extra_large", "Extra large", false),
                        new Property.Choice("small", "Small", true));
        assertThat(properties.find(RecordKind.CONTACT, "shirt")).contains(edited);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER,'1 234,5',1234.5",
        "NUMBER,1e3,1000",
        "DATE,31.3.2026,2026-03-31",
        "DATE,2026-03-31,2026-03-31",
        "BOOLEAN,Yes,true",
        "TEXT,' trimmed ',trimmed"
    })
    void values_are_understood_as_people_write_them(PropertyType type, String written, String meant) {
        Property property = define("Parse " + type + " " + written, type);

        assertThat(values.parse(property, written, "/x")).hasToString(meant);
        assertThat(values.parse(property, " ", "/x")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"NUMBER,many", "NUMBER,1e30", "NUMBER,0.1234567", "DATE,31.2.2026", "DATE,tomorrow", "BOOLEAN,maybe"})
    void what_does_not_fit_is_refused(PropertyType type, String written) {
        Property property = define("Refuse " + type + " " + written, type);

        assertThatThrownBy(() -> values.parse(property, written, "/x")).isInstanceOf(Invalid.class);
    }

    private Property define(String label, PropertyType type, String... choices) {
        return properties.define(
                new NewProperty(RecordKind.CONTACT, null, label, "For this test", type, List.of(choices), true));
    }

    private static NewProperty wanted(String label, PropertyType type) {
        return new NewProperty(RecordKind.CONTACT, null, label, "For this test", type, List.of(), false);
    }
}
