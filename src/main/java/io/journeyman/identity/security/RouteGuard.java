package io.journeyman.identity.security;

import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Anyone;
import io.journeyman.shared.access.Permission;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a request reach its handler only if the handler says who may call it and the caller is one of those. */
@Configuration
class RouteGuard implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OWN_CODE = "io.journeyman.";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Integer.MIN_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR) {
            return true; // static files, and the page that says what went wrong
        }
        if (!method.getBeanType().getName().startsWith(OWN_CODE)) {
            return libraryRoute(method);
        }
        if (find(method, Anyone.class) != null) {
            return true;
        }
        Caller caller = caller();
        MDC.put("user", caller.getName());
        Allowed allowed = find(method, Allowed.class);
        if (allowed == null) {
            throw new AccessDeniedException("the route declares nobody: " + method.getShortLogMessage());
        }
        if (caller.mustChangePassword() && find(method, BeforePasswordChange.class) == null) {
            throw new PasswordChangeRequired();
        }
        if (!lets(allowed, caller)) {
            throw new AccessDeniedException("not allowed");
        }
        return true;
    }

    /** Routes of libraries stay shut, except Actuator's, which the filter chain guards, and Spring's error page. */
    private static boolean libraryRoute(HandlerMethod method) {
        String owner = method.getBeanType().getName();
        if (owner.startsWith("org.springframework.boot.actuate.") || method.getBean() instanceof ErrorController) {
            return true;
        }
        throw new AccessDeniedException("not a route of ours: " + owner);
    }

    private static boolean lets(Allowed allowed, Caller caller) {
        Permission[] any = allowed.value();
        return any.length == 0
                ? caller.actor().kind() == io.journeyman.shared.Actor.Kind.USER
                : Arrays.stream(any).anyMatch(caller::may);
    }

    private static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof Caller caller) {
            return caller;
        }
        throw new AuthenticationCredentialsNotFoundException("not logged in");
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
        A own = method.getMethodAnnotation(type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
