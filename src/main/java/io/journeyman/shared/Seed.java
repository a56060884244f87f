package io.journeyman.shared;

/**
 * Plants the rows a module cannot live without (default purposes, the first team …). Called at every start in order, and
 * again by tests after they cleared the database: planting twice changes nothing.
 */
public interface Seed {

    /** Lower is earlier. Use the module's migration range as the number. */
    int order();

    void plant();
}
