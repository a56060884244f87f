package io.journeyman.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. Bound from {@code ?q=&page=0&size=25&sort=name,-createdAt}; controllers take it as
 * a parameter.
 *
 * @param q free text to search for, null or blank for everything
 * @param page zero-based
 * @param size rows a page, 1 to 200
 * @param sort comma-separated field names, a leading minus for descending; the list's default where null
 */
public record Paging(
        @Nullable String q, int page, int size, @Nullable String sort) {

    public static final int MAX_SIZE = 200;

    public Paging {
        if (page < 0 || page > 1_000_000) {
            throw Invalid.field("/page", "out-of-range", "The page number starts at 0.");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw Invalid.field("/size", "out-of-range", "Ask for 1 to " + MAX_SIZE + " rows a page.");
        }
        q = q == null || q.isBlank() ? null : q.strip();
    }

    public static Paging first(int size) {
        return new Paging(null, 0, size, null);
    }

    public int offset() {
        return Math.multiplyExact(page, size);
    }
}
