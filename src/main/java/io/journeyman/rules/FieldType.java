package io.journeyman.rules;

import static io.journeyman.rules.Operator.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What kind of values a field has, and with which operators it may be compared. */
public enum FieldType {
    @JsonProperty("text")
    TEXT(IS, IS_NOT, CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH, ONE_OF, NONE_OF, EMPTY, NOT_EMPTY),
    @JsonProperty("number")
    NUMBER(IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST, BETWEEN, EMPTY, NOT_EMPTY),
    /** A calendar day ({@code java.time.LocalDate}). */
    @JsonProperty("date")
    DATE(ON, BEFORE, AFTER, BETWEEN, IN_LAST, IN_NEXT, LONGER_AGO, EMPTY, NOT_EMPTY),
    /** A moment ({@code java.time.Instant}), compared by days of the installation's time zone. */
    @JsonProperty("moment")
    MOMENT(ON, BEFORE, AFTER, BETWEEN, IN_LAST, IN_NEXT, LONGER_AGO, EMPTY, NOT_EMPTY),
    @JsonProperty("boolean")
    BOOLEAN(IS, EMPTY, NOT_EMPTY),
    /** One of a few known texts. */
    @JsonProperty("choice")
    CHOICE(IS, IS_NOT, ONE_OF, NONE_OF, EMPTY, NOT_EMPTY),
    /** Several of a few known texts. */
    @JsonProperty("choices")
    CHOICES(HAS_ANY, HAS_ALL, HAS_NONE, EMPTY, NOT_EMPTY),
    /** Belongs to lists, segments and the like, given by id. */
    @JsonProperty("membership")
    MEMBERSHIP(HAS_ANY, HAS_ALL, HAS_NONE);

    private final List<Operator> operators;

    FieldType(Operator... operators) {
        this.operators = List.of(operators);
    }

    public List<Operator> operators() {
        return operators;
    }
}
