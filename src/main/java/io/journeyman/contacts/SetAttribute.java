package io.journeyman.contacts;

import io.journeyman.properties.Properties;
import io.journeyman.properties.RecordKind;
import io.journeyman.shared.Invalid;
import io.journeyman.steps.BlockDescriptor;
import io.journeyman.steps.BlockKind;
import io.journeyman.steps.Setting;
import io.journeyman.steps.SettingProblem;
import io.journeyman.steps.Settings;
import io.journeyman.steps.StepCall;
import io.journeyman.steps.StepHandler;
import io.journeyman.steps.StepResult;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes something down about the person: one field or custom property gets a value, or is cleared. */
@Component("setAttribute")
class SetAttribute implements StepHandler {

    private static final String FIELD = "attribute";
    private static final String HOW = "how";
    private static final String VALUE = "value";
    private static final String TODAY = "today";
    private static final String CLEAR = "clear";

    /** Fields a journey may write; addresses and names are the person's own business. */
    static final Set<String> OWN =
            Set.of("jobTitle", "language", "timeZone", "country", "city", "source", "mayBeCalled", "lifecycleStage");

    private static final BlockDescriptor DESCRIPTOR = BlockDescriptor.of(
                    "setAttribute",
                    BlockKind.STEP,
                    "Change what is known",
                    "Writes a value into one of the person's fields.",
                    "contact",
                    "pencil")
            .settings(
                    Setting.choiceFrom(FIELD, "Field", "attributes").need(),
                    Setting.choice(
                                    HOW,
                                    "New value",
                                    new Setting.Choice(VALUE, "This value"),
                                    new Setting.Choice(TODAY, "The day they get here"),
                                    new Setting.Choice(CLEAR, "Nothing: clear the field"))
                            .need()
                            .orElse(VALUE),
                    Setting.text(VALUE, "Value").range(null, "500").need().onlyWhen(HOW, VALUE));

    private final Contacts contacts;
    private final ContactParser parser;
    private final Properties properties;

    SetAttribute(Contacts contacts, ContactParser parser, Properties properties) {
        this.contacts = contacts;
        this.parser = parser;
        this.properties = properties;
    }

    @Override
    public BlockDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<SettingProblem> check(Settings settings) {
        String field = settings.text(FIELD);
        if (!known(field)) {
            return List.of(new SettingProblem(FIELD, "field-unknown", "Choose a field that exists."));
        }
        String sample = VALUE.equals(settings.text(HOW)) ? settings.text(VALUE) : null;
        if (TODAY.equals(settings.text(HOW))) {
            sample = "2026-01-01";
        }
        try {
            List<Invalid.FieldError> wrong = parser.parse(ContactValues.none().with(key(field), sample), null)
                    .errors();
            return wrong.isEmpty()
                    ? List.of()
                    : List.of(new SettingProblem(
                            VALUE, "value-wrong", wrong.get(0).message()));
        } catch (Invalid e) {
            return List.of(new SettingProblem(VALUE, "value-wrong", e.detail()));
        }
    }

    private boolean known(String field) {
        return OWN.contains(key(field))
                || field.startsWith(ContactValues.ATTRIBUTE)
                        && properties
                                .find(RecordKind.CONTACT, field.substring(ContactValues.ATTRIBUTE.length()))
                                .isPresent();
    }

    /** Settings name fields as rules do: {@code contact.city}, {@code attribute.budget}. */
    private static String key(String field) {
        return field.startsWith("contact.") ? field.substring("contact.".length()) : field;
    }

    @Override
    public StepResult handle(StepCall call) {
        Settings settings = call.settings();
        @Nullable
        String value =
                switch (settings.text(HOW)) {
                    case TODAY ->
                        LocalDate.ofInstant(call.now(), ZoneOffset.UTC).toString();
                    case CLEAR -> null;
                    default -> settings.text(VALUE);
                };
        contacts.update(call.contact(), ContactValues.none().with(key(settings.text(FIELD)), value));
        return StepResult.done();
    }
}
