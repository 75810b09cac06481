package org.complainthub.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.MissingCsrfTokenException;

/** Leads whoever sends a form after his session has ended to the login, instead of telling him that his role forbids it. */
final class EndedSession implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
    private final String login;

    /** @param login where he can log in, and is told that nothing was stored */
    EndedSession(String login) {
        this.login = login;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof MissingCsrfTokenException) {
            response.sendRedirect(request.getContextPath() + login);
        } else {
            others.handle(request, response, refused);
        }
    }
}
