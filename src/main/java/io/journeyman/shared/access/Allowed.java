package io.journeyman.shared.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route: whoever has one of the permissions. Without any, every logged-in colleague (not an API key). A
 * handler method without this and without {@link Anyone} is refused to everybody, so forgetting it is safe. On a class it
 * holds for all its methods that say nothing themselves.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** Any one of these is enough. */
    Permission[] value() default {};
}
