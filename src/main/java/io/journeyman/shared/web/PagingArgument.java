package io.journeyman.shared.web;

import io.journeyman.shared.Invalid;
import io.journeyman.shared.Paging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Binds {@code ?q=&page=&size=&sort=} to a {@link Paging} parameter, with 25 rows a page unless asked otherwise. */
@Configuration
class PagingArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final int DEFAULT_SIZE = 25;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        return new Paging(
                request.getParameter("q"),
                number(request, "page", 0),
                number(request, "size", DEFAULT_SIZE),
                request.getParameter("sort"));
    }

    private static int number(NativeWebRequest request, String name, int fallback) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return fallback;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Invalid.field("/" + name, "not-a-number", "Give a whole number.");
        }
    }
}
