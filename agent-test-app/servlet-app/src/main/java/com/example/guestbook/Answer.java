package com.example.guestbook;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;

/** A line of plain text as an answer. */
final class Answer {

    private Answer() {
    }

    static void text(HttpServletResponse response, String line) throws IOException {
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().print(line + "\n");
    }
}
