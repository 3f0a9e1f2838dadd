package io.restsession.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The load generator's program. Does what standard input says, a line each, and answers each with a line:
 * <pre>
 * open NAME PORT PATH CONNECTIONS SESSIONS CHECK   opened
 * fast NAME MILLIS                                 done REQUESTS-PER-SECOND
 * rate NAME PER-SECOND MILLIS                      done P50-NANOS P99-NANOS
 * </pre>
 * Ends with standard input, or with {@code failed …} at the first answer that is not what it is to be.
 */
public final class Load {

    private final Map<String, Crowd> crowds = new HashMap<>();

    private Load() {
    }

    public static void main(String[] arguments) throws IOException {
        Load load = new Load();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(load.answer(line.split(" ")));
            }
        } catch (IOException | RuntimeException e) {
            System.out.println("failed " + e.toString().replaceAll("\\s+", " "));
        }
    }

    private String answer(String[] words) throws IOException {
        switch (words[0]) {
            case "open":
                crowds.put(words[1], new Crowd(Integer.parseInt(words[2]), words[3], Integer.parseInt(words[4]),
                    Integer.parseInt(words[5]), Check.valueOf(words[6])));
                return "opened";
            case "fast":
                return "done " + new ClosedLoop(crowds.get(words[1])).run(Long.parseLong(words[2]));
            case "rate":
                Histogram nanos = new FixedRate(crowds.get(words[1])).run(Integer.parseInt(words[2]), Long.parseLong(words[3]));
                return "done " + nanos.getValueAtPercentile(50) + ' ' + nanos.getValueAtPercentile(99);
            default:
                throw new IllegalArgumentException(words[0]);
        }
    }
}
