package io.journeyman.shared.web;

import io.journeyman.shared.Problem;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every error into problem details (RFC 9457). What is not understood answers 500 with an incident id only. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    static final String TYPE_BASE = "urn:journeyman:problem:";

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> known(Problem problem) {
        ProblemDetail body = body(HttpStatusCode.valueOf(problem.status()), problem.type(), problem.title());
        body.setDetail(problem.detail());
        problem.details().forEach(body::setProperty);
        if (!problem.errors().isEmpty()) {
            body.setProperty("errors", problem.errors());
        }
        return ResponseEntity.status(problem.status()).body(body);
    }

    @ExceptionHandler(org.springframework.security.access.AccessDeniedException.class)
    void denied(org.springframework.security.access.AccessDeniedException e) {
        throw e; // the security filters answer it: they know whether anybody is logged in
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unknown(Exception e) {
        String incident = Long.toString(
                Math.abs(java.util.concurrent.ThreadLocalRandom.current().nextLong()), 36);
        LOG.error("incident {}", incident, e);
        ProblemDetail body = body(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side.");
        body.setDetail(
                "Nothing was changed. Try again; if it happens again, give your operations colleague the incident id.");
        body.setProperty("incident", incident);
        return ResponseEntity.internalServerError().body(body);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Problem.FieldError> errors = ex.getBindingResult().getFieldErrors().stream()
                .map(error -> new Problem.FieldError(
                        "/" + error.getField().replace('.', '/'),
                        String.valueOf(error.getCode()),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
        ProblemDetail body = body(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "Some fields need attention.");
        body.setProperty("errors", errors);
        return ResponseEntity.unprocessableEntity().body(body);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (ex.getMostSpecificCause() instanceof Problem problem) {
            return ResponseEntity.status(problem.status()).body(known(problem).getBody());
        }
        ProblemDetail body = body(HttpStatus.BAD_REQUEST, "unreadable", "The request could not be read.");
        body.setDetail("Send JSON with the documented fields only.");
        return ResponseEntity.badRequest().body(body);
    }

    private static ProblemDetail body(HttpStatusCode status, String type, String title) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPE_BASE + type));
        body.setTitle(title);
        return body;
    }
}
