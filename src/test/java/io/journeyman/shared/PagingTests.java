package io.journeyman.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagingTests {

    @Test
    void a_blank_search_is_no_search() {
        assertThat(new Paging("  ", 0, 25, null).q()).isNull();
    }

    @Test
    void a_page_beyond_the_limit_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> new Paging(null, 0, 201, null))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("1 to 200");
    }
}
