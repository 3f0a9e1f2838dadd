package io.restsession.core.http;

import io.restsession.core.config.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Web applications by settings. */
final class Applications {

    private Applications() {
    }

    /** @param settings each {@code key=value} */
    static WebApplications with(String... settings) {
        return new WebApplications(SettingsReader.read("sign=false;" + String.join(";", settings), new Properties(), Map.of()),
            space -> { });
    }

    /** The cookie that tells {@code token} to a client over plain HTTP. */
    static String told(WebApplication application) {
        return told(application, new FakeExchange(application));
    }

    static String told(WebApplication application, FakeExchange exchange) {
        application.transport().tell(exchange, "token");
        List<String> cookies = exchange.told("Set-Cookie");
        return cookies.get(cookies.size() - 1);
    }

    static String forgotten(WebApplication application) {
        FakeExchange exchange = new FakeExchange(application);
        application.transport().forget(exchange);
        return exchange.told("Set-Cookie").get(0);
    }
}
