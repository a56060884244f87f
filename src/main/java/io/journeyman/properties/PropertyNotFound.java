package io.journeyman.properties;

import io.journeyman.shared.Problem;

/** No such property (404). */
public final class PropertyNotFound extends Problem {

    PropertyNotFound(String name) {
        super("property-not-found", 404, "This property does not exist.", "There is no property called " + name + ".");
    }
}
