package io.journeyman.engine;

import java.util.List;
import java.util.Map;

/** Decision tables (DMN, FEEL, hit policy COLLECT). The caller owns and stores the tables. */
public interface Decisions {

    /**
     * Reads a table by the same care as diagrams; never throws for what the file contains. An empty list means it can be
     * evaluated.
     */
    List<DiagramProblem> check(byte[] dmn);

    /** The table's inputs and outputs. @throws DiagramRefused where {@link #check} finds a problem */
    DecisionTable read(byte[] dmn);

    /**
     * Answers the outputs of every rule that matches, in the table's order, by output name. Numbers are BigDecimal,
     * dates java.time, text String; an absent output is left out.
     *
     * @param inputs by the input expressions' names; absent inputs count as null
     * @throws DiagramRefused where {@link #check} finds a problem
     */
    List<MatchedRule> evaluate(byte[] dmn, Map<String, ?> inputs);

    /** Names as drawn: the variables the table reads and the outputs it gives. */
    record DecisionTable(String key, String name, List<String> inputs, List<String> outputs, int rules) {}

    /**
     * A rule that matched.
     *
     * @param ruleId its id in the file
     * @param outputs by name
     */
    record MatchedRule(String ruleId, Map<String, Object> outputs) {}
}
