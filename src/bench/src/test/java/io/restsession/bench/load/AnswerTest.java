package io.restsession.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private final List<String> cookies = new ArrayList<>();
    private final Answer answer = new Answer();

    @Test
    void ofALengthInAnyPieces() throws IOException {
        String text = "HTTP/1.1 200 OK\r\nset-cookie: JSESSIONID=a.b; Path=/\r\nSet-Cookie: other=2\r\nContent-Length: 3\r\n\r\n107";
        for (int cut = 1; cut < text.length(); cut++) {
            answer.clear();
            cookies.clear();
            assertFalse(take(text.substring(0, cut)));
            assertTrue(take(text.substring(cut)));
            assertEquals(200, answer.status());
            assertEquals(107, answer.number());
            assertEquals(List.of("JSESSIONID=a.b; Path=/", "other=2"), cookies);
        }
    }

    @Test
    void inChunksInAnyPieces() throws IOException {
        String text = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n2\r\n10\r\n1\r\n7\r\n0\r\n\r\n";
        for (int cut = 1; cut < text.length(); cut++) {
            answer.clear();
            assertFalse(take(text.substring(0, cut)));
            assertTrue(take(text.substring(cut)));
            assertEquals(107, answer.number());
        }
    }

    @Test
    void whatIsNoNumber() throws IOException {
        assertTrue(take("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"));
        assertEquals(503, answer.status());
        assertEquals(-1, answer.number());
    }

    @Test
    void moreThanOne() {
        assertThrows(IOException.class, () -> take("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1HTTP/1.1"));
    }

    private boolean take(String piece) throws IOException {
        return answer.take(ByteBuffer.wrap(piece.getBytes(StandardCharsets.ISO_8859_1)), cookies::add);
    }
}
