package io.journeyman.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** {@code route-matrix.csv}: for each route, who may call it. Written by hand, so that somebody thought about it. */
final class RouteMatrix {

    /** The columns after method and path, in this order. */
    enum Who {
        ADMIN,
        MARKETER,
        SALES_REP,
        TEAM_LEAD,
        SUPPORT,
        OPS,
        MANAGER,
        KEY,
        STRANGER
    }

    private final Map<String, Set<Who>> rows;

    private RouteMatrix(Map<String, Set<Who>> rows) {
        this.rows = rows;
    }

    static RouteMatrix read() {
        try (InputStream in = new ClassPathResource("route-matrix.csv").getInputStream()) {
            Map<String, Set<Who>> rows = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(rows, line));
            return new RouteMatrix(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Set<Who>> rows, String line) {
        List<String> cells =
                Arrays.stream(line.split(",", -1)).map(String::strip).toList();
        if (cells.size() != 2 + Who.values().length) {
            throw new AssertionError("route-matrix.csv needs " + (2 + Who.values().length) + " cells in: " + line);
        }
        Set<Who> may = EnumSet.noneOf(Who.class);
        for (Who who : Who.values()) {
            switch (cells.get(2 + who.ordinal())) {
                case "y" -> may.add(who);
                case "-" -> {}
                default -> throw new AssertionError("a cell of route-matrix.csv is y or -: " + line);
            }
        }
        if (rows.put(cells.get(0) + "," + cells.get(1), may) != null) {
            throw new AssertionError("route-matrix.csv has two rows for " + cells.get(0) + " " + cells.get(1));
        }
    }

    Set<String> keys() {
        return rows.keySet();
    }

    boolean has(Route route) {
        return rows.containsKey(route.key());
    }

    boolean lets(Who who, Route route) {
        return rows.getOrDefault(route.key(), Set.of()).contains(who);
    }

    /** The row to add for a route that these may call. */
    static String row(Route route, Set<Who> may) {
        return Arrays.stream(Who.values())
                .map(who -> may.contains(who) ? "y" : "-")
                .collect(Collectors.joining(",", route.key() + ",", ""));
    }
}
