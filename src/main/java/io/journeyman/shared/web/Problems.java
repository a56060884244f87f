package io.journeyman.shared.web;

import io.journeyman.shared.Problem;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every error into problem details (RFC 9457). What is not understood answers 500 with an incident id only. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    static final String TYPE_BASE = "urn:journeyman:problem:";

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> known(Problem problem) {
        ProblemDetail body = body(HttpStatusCode.valueOf(problem.status()), problem.type(), problem.title());
        body.setDetail(problem.detail());
        problem.details().forEach(body::setProperty);
        if (!problem.errors().isEmpty()) {
            body.setProperty("errors", problem.errors());
        }
        var answer = ResponseEntity.status(problem.status());
        if (problem instanceof TooMany tooMany) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        }
        return answer.body(body);
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void refused(RuntimeException e) {
        throw e; // the security filters answer it: they know whether anybody is logged in
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unknown(Exception e) {
        ProblemDetail body = body(HttpStatus.INTERNAL_SERVER_ERROR, "internal", ProblemWriter.INTERNAL);
        body.setDetail(ProblemWriter.INTERNAL_DETAIL);
        body.setProperty("incident", ProblemWriter.incident(e));
        return ResponseEntity.internalServerError().body(body);
    }

    /** What the framework itself refuses: its status and headers, our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return ResponseEntity.status(status).body(unknown(e).getBody());
        }
        return ResponseEntity.status(status).headers(headers).body(body(status));
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

    /** An id in the address that is no id names a record nobody has. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean inPath = e instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return handleExceptionInternal(e, null, headers, inPath ? HttpStatus.NOT_FOUND : status, request);
    }

    private static ProblemDetail body(HttpStatusCode status) {
        Outcome outcome = Outcome.of(status);
        ProblemDetail body = body(status, outcome.type(), outcome.title());
        body.setDetail(outcome.detail());
        return body;
    }

    private static ProblemDetail body(HttpStatusCode status, String type, String title) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPE_BASE + type));
        body.setTitle(title);
        return body;
    }
}
