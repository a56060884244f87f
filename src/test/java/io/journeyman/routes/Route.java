package io.journeyman.routes;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One route of the application: method and path pattern, and the code behind it. */
record Route(String method, String path, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    /** An id nobody has. */
    static final String FOREIGN_ID = "00000000-0000-7000-8000-00000000dead";

    static List<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.journeyman."))
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .filter(route -> !route.path().equals("/error"))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static java.util.stream.Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Route(method.name(), path, handler)));
    }

    String key() {
        return method + "," + path;
    }

    boolean changesState() {
        return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
    }

    /** Shows a record named in the address. Public pages may answer the same to everybody instead of telling by 404. */
    boolean shows() {
        return method.equals("GET")
                && path.startsWith("/api/")
                && VARIABLE.matcher(path).find();
    }

    /** The path with an id nobody has in place of each variable. */
    String foreign() {
        return VARIABLE.matcher(path).replaceAll(FOREIGN_ID);
    }
}
