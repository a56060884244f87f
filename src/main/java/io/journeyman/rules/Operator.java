package io.journeyman.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a field is compared. Every comparison is true or false, never unknown: without a value in the field the positive
 * ones are false and their opposites ({@code isNot}, {@code notContains}, {@code noneOf}, {@code hasNone}) are true.
 */
public enum Operator {
    @JsonProperty("is")
    IS(Operand.ONE),
    @JsonProperty("isNot")
    IS_NOT(Operand.ONE),
    @JsonProperty("contains")
    CONTAINS(Operand.ONE),
    @JsonProperty("notContains")
    NOT_CONTAINS(Operand.ONE),
    @JsonProperty("startsWith")
    STARTS_WITH(Operand.ONE),
    @JsonProperty("endsWith")
    ENDS_WITH(Operand.ONE),
    @JsonProperty("oneOf")
    ONE_OF(Operand.MANY),
    @JsonProperty("noneOf")
    NONE_OF(Operand.MANY),
    @JsonProperty("less")
    LESS(Operand.ONE),
    @JsonProperty("atMost")
    AT_MOST(Operand.ONE),
    @JsonProperty("more")
    MORE(Operand.ONE),
    @JsonProperty("atLeast")
    AT_LEAST(Operand.ONE),
    /** Both ends included. */
    @JsonProperty("between")
    BETWEEN(Operand.RANGE),
    @JsonProperty("on")
    ON(Operand.ONE),
    @JsonProperty("before")
    BEFORE(Operand.ONE),
    @JsonProperty("after")
    AFTER(Operand.ONE),
    /** From n days ago until now; the future does not count. */
    @JsonProperty("inLast")
    IN_LAST(Operand.SPAN),
    /** From now until in n days; the past does not count. */
    @JsonProperty("inNext")
    IN_NEXT(Operand.SPAN),
    /** Before n days ago. */
    @JsonProperty("longerAgo")
    LONGER_AGO(Operand.SPAN),
    @JsonProperty("hasAny")
    HAS_ANY(Operand.MANY),
    @JsonProperty("hasAll")
    HAS_ALL(Operand.MANY),
    @JsonProperty("hasNone")
    HAS_NONE(Operand.MANY),
    @JsonProperty("empty")
    EMPTY(Operand.NONE),
    @JsonProperty("notEmpty")
    NOT_EMPTY(Operand.NONE);

    private final Operand operand;

    Operator(Operand operand) {
        this.operand = operand;
    }

    /** The operator's name in a rule's JSON. */
    String jsonName() {
        String[] words = name().toLowerCase(java.util.Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    public Operand operand() {
        return operand;
    }

    /** The shape of a comparison's value. */
    public enum Operand {
        @JsonProperty("none")
        NONE,
        @JsonProperty("one")
        ONE,
        /** A list of 1 to 500 values. */
        @JsonProperty("many")
        MANY,
        /** {@code {"from":…,"to":…}}. */
        @JsonProperty("range")
        RANGE,
        /** {@code {"n":7,"unit":"days"}}; units hours (moments only), days, weeks, months. */
        @JsonProperty("span")
        SPAN
    }
}
