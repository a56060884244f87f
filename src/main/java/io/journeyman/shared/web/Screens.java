package io.journeyman.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the screens. Their addresses ({@code /journeys/…}) exist only in the browser, so whatever is neither a file nor
 * a route of the server gets the start page, which finds its way from the address.
 */
@Configuration
class Screens implements WebMvcConfigurer {

    private static final Pattern SERVER_SIDE =
            Pattern.compile("^(api|p|hooks|actuator|assets|error|engine-rest|camunda|h2-console|v3|swagger-ui)(/.*)?$");
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**") // names carry a hash of the content
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache())
                // Reproducible builds give every jar the same date: "not modified since" would keep an old start page.
                .setUseLastModified(false)
                .resourceChain(false)
                .addResolver(new OrStartPage());
    }

    private static final class OrStartPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = super.resolveResourceInternal(request, path, locations, chain);
            if (file != null
                    || request == null
                    || !wantsPage(request)
                    || SERVER_SIDE.matcher(path).matches()) {
                return file;
            }
            Resource start = new ClassPathResource("static/index.html");
            return start.exists() ? start : null;
        }

        /** A person's browser asks for a page by saying so; scripts, images and machines get their honest 404. */
        private static boolean wantsPage(HttpServletRequest request) {
            String accept = request.getHeader("Accept");
            return accept != null && accept.contains("text/html");
        }
    }
}
