package io.journeyman.shared.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The route is open to people without a log-in. Such routes live under {@code /p/} (public pages, forms, pixels) or
 * {@code /hooks/} (providers); under {@code /api/} only the log-in itself.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Anyone {

    /** Why a stranger may call it, in one clause. */
    String value();
}
