package io.journeyman.openapi;

import io.journeyman.shared.Paging;
import io.journeyman.shared.access.Allowed;
import io.journeyman.shared.access.Anyone;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What the generator cannot see in the controllers: names, paging, problems, who may call. */
@TestConfiguration(proxyBeanMethods = false)
public class ApiDescription {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class);
    }

    @Bean
    RequiredUnlessNullable requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }

    @Bean
    OpenApiCustomizer describeFrame() {
        return api -> {
            api.info(new Info()
                    .title("Journeyman")
                    .version("1")
                    .description("Marketing automation whose journeys are BPMN diagrams. Log in with an API key"
                            + " (Authorization: Bearer jm_…), or as the screens do with a session."));
            api.setServers(null);
            api.setTags(null);
            components(api);
        };
    }

    private static void components(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSecuritySchemes(
                "apiKey",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("jm_…"));
        components.addSecuritySchemes(
                "session",
                new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("__Host-journeyman"));
        components.addSchemas(PROBLEM, problem());
        api.components(components);
    }

    private static Schema<?> problem() {
        Schema<?> error = schema("object")
                .addProperty("pointer", text("JSON pointer into the request, for example /email"))
                .addProperty("code", text("stable, kebab-case"))
                .addProperty("message", text("one sentence saying what to do"))
                .required(List.of("pointer", "code", "message"));
        return schema("object")
                .description("What went wrong (RFC 9457).")
                .addProperty("type", text("urn:journeyman:problem:…, stable"))
                .addProperty("title", text("one sentence saying what is wrong"))
                .addProperty("status", schema("integer"))
                .addProperty("detail", text("what to do about it"))
                .addProperty("incident", text("to find it in the log; only with status 500"))
                .addProperty("errors", schema("array").items(error))
                .required(List.of("type", "title", "status"));
    }

    @Bean
    OperationCustomizer describeNames() {
        return (operation, handler) -> {
            String noun = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
            operation.setOperationId(lower(noun) + upper(handler.getMethod().getName()));
            operation.setTags(List.of(noun));
            return operation;
        };
    }

    @Bean
    OperationCustomizer describePaging() {
        return (operation, handler) -> {
            if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(Paging.class)) {
                List<Parameter> parameters =
                        new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
                parameters.add(query("q", new StringSchema(), "text to search for"));
                parameters.add(query("page", number(0, 0, null), "which page, from 0"));
                parameters.add(query("size", number(25, 1, Paging.MAX_SIZE), "rows a page"));
                parameters.add(query("sort", new StringSchema(), "field names with commas between, - for descending"));
                operation.setParameters(parameters);
            }
            return operation;
        };
    }

    @Bean
    OperationCustomizer describeProblems() {
        return (operation, handler) -> {
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("What went wrong")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/" + PROBLEM)))));
            return operation;
        };
    }

    @Bean
    OperationCustomizer describeSecurity() {
        return (operation, handler) -> {
            Allowed allowed = allowed(handler);
            if (handler.hasMethodAnnotation(Anyone.class) || allowed == null) {
                return operation;
            }
            operation.addSecurityItem(new SecurityRequirement().addList("session"));
            if (allowed.value().length > 0) {
                operation.addSecurityItem(new SecurityRequirement().addList("apiKey"));
                permissions(operation, allowed);
            }
            return operation;
        };
    }

    private static void permissions(Operation operation, Allowed allowed) {
        operation.addExtension(
                "x-permissions", Arrays.stream(allowed.value()).map(Enum::name).toList());
    }

    private static @Nullable Allowed allowed(HandlerMethod handler) {
        Allowed own = handler.getMethodAnnotation(Allowed.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class);
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().in("query").name(name).schema(schema).description(description);
    }

    private static Schema<?> number(int standard, int least, @Nullable Integer most) {
        Schema<?> schema = new IntegerSchema().format("int32").minimum(BigDecimal.valueOf(least));
        schema.setDefault(standard);
        return most == null ? schema : schema.maximum(BigDecimal.valueOf(most));
    }

    private static Schema<?> text(String description) {
        return schema("string").description(description);
    }

    private static Schema<?> schema(String type) {
        return new Schema<>().type(type).types(java.util.Set.of(type));
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
