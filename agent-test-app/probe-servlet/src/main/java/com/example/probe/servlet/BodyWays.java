package com.example.probe.servlet;

import java.util.Map;

/** Ways to write a body: by the writer and by the stream, small and large, flushed and closed. */
final class BodyWays {

    private BodyWays() {
    }

    static void addTo(Map<String, Way> ways) {
        small(ways);
        large(ways);
        early(ways);
    }

    private static void small(Map<String, Way> ways) {
        ways.put("empty", (request, response) -> { });
        ways.put("writer", (request, response) -> response.getWriter().print(Body.SMALL));
        ways.put("printf", (request, response) -> response.getWriter().printf("%s", Body.SMALL));
        ways.put("stream", (request, response) -> response.getOutputStream().write(Body.SMALL_BYTES));
        ways.put("reset-buffer", (request, response) -> {
            response.getWriter().print("not this");
            response.resetBuffer();
            response.getWriter().print(Body.SMALL);
        });
        ways.put("reset", (request, response) -> {
            response.getWriter().print("not this");
            response.reset();
            response.setContentType("text/plain; charset=UTF-8");
            response.getWriter().print(Body.SMALL);
        });
    }

    private static void large(Map<String, Way> ways) {
        ways.put("overflow-writer", (request, response) -> response.getWriter().print(Body.LARGE));
        ways.put("overflow-stream", (request, response) -> response.getOutputStream().write(Body.LARGE_BYTES));
    }

    private static void early(Map<String, Way> ways) {
        ways.put("flush", (request, response) -> {
            response.flushBuffer();
            response.getWriter().print(Body.SMALL);
        });
        ways.put("flush-writer", (request, response) -> {
            response.getWriter().print(Body.SMALL);
            response.getWriter().flush();
        });
        ways.put("flush-stream", (request, response) -> {
            response.getOutputStream().write(Body.SMALL_BYTES);
            response.getOutputStream().flush();
        });
        ways.put("length-writer", (request, response) -> {
            response.setContentLength(Body.SMALL_BYTES.length);
            response.getWriter().print(Body.SMALL);
        });
        ways.put("length-stream", (request, response) -> {
            response.setContentLength(Body.SMALL_BYTES.length);
            response.getOutputStream().write(Body.SMALL_BYTES);
        });
        ways.put("close-writer", (request, response) -> {
            response.getWriter().print(Body.SMALL);
            response.getWriter().close();
        });
        ways.put("close-stream", (request, response) -> {
            response.getOutputStream().write(Body.SMALL_BYTES);
            response.getOutputStream().close();
        });
    }
}
