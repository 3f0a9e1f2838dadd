package com.example.probe.servlet;

import com.example.probe.Plan;
import java.io.IOException;
import java.util.Map;
import javax.servlet.AsyncContext;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Ways without a blocked thread: by a read listener and a write listener. */
final class NonBlockingWays {

    private static final int PART = 10_000;

    private NonBlockingWays() {
    }

    static void addTo(Map<String, Way> ways) {
        ways.put("write", NonBlockingWays::write);
        ways.put("write-inside", NonBlockingWays::writeInside);
        ways.put("read", NonBlockingWays::read);
    }

    /** The steps run before. */
    private static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Body.begin(request, response);
        AsyncContext async = request.startAsync(request, response);
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(new Writer(async, out, null, response));
    }

    /** The steps run in the listener. */
    private static void writeInside(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = Body.prepare(request, response);
        AsyncContext async = request.startAsync(request, response);
        ServletOutputStream out = response.getOutputStream();
        out.setWriteListener(new Writer(async, out, plan, response));
    }

    /** The steps run when the request's body has come. */
    private static void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Plan plan = Body.prepare(request, response);
        AsyncContext async = request.startAsync(request, response);
        ServletInputStream in = request.getInputStream();
        in.setReadListener(new Reader(async, in, plan, response));
    }

    private static final class Writer implements WriteListener {

        private final AsyncContext async;
        private final ServletOutputStream out;
        private final HttpServletResponse response;
        private Plan plan;
        private int written;

        Writer(AsyncContext async, ServletOutputStream out, Plan plan, HttpServletResponse response) {
            this.async = async;
            this.out = out;
            this.plan = plan;
            this.response = response;
        }

        @Override
        public void onWritePossible() throws IOException {
            if (plan != null) {
                Body.run(plan, response);
                plan = null;
            }
            while (out.isReady()) {
                if (written == Body.LARGE_BYTES.length) {
                    async.complete();
                    return;
                }
                int part = Math.min(PART, Body.LARGE_BYTES.length - written);
                out.write(Body.LARGE_BYTES, written, part);
                written += part;
            }
        }

        @Override
        public void onError(Throwable failure) {
            async.complete();
        }
    }

    private static final class Reader implements ReadListener {

        private final AsyncContext async;
        private final ServletInputStream in;
        private final Plan plan;
        private final HttpServletResponse response;
        private final byte[] buffer = new byte[1024];
        private int length;

        Reader(AsyncContext async, ServletInputStream in, Plan plan, HttpServletResponse response) {
            this.async = async;
            this.in = in;
            this.plan = plan;
            this.response = response;
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (in.isReady()) {
                int read = in.read(buffer);
                if (read < 0) {
                    return;
                }
                length += read;
            }
        }

        @Override
        public void onAllDataRead() throws IOException {
            Body.run(plan, response);
            response.getOutputStream().print("received " + length + "\n");
            async.complete();
        }

        @Override
        public void onError(Throwable failure) {
            async.complete();
        }
    }
}
