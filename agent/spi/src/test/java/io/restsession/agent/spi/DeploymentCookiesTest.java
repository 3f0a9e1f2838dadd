package io.restsession.agent.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.http.DeploymentCookie;
import org.junit.jupiter.api.Test;

class DeploymentCookiesTest {

    /** What a container's classes look like from outside: a public type, and an implementation nobody may name. */
    public interface Context {
        Object getSessionCookieConfig();

        default String getContextPath() {
            return "/app";
        }
    }

    public interface Config {
        String getPath();

        String getDomain();

        boolean isSecure();

        int getMaxAge();
    }

    private static class Hidden implements Config {
        @Override
        public String getPath() {
            return "/path";
        }

        @Override
        public String getDomain() {
            return null;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public int getMaxAge() {
            return 60;
        }

        public String getSecret() {
            return "not for everybody";
        }
    }

    /** The method is found on an interface of a superclass. */
    private static final class Derived extends Hidden {
        @Override
        public String getPath() {
            throw new IllegalStateException("not now");
        }
    }

    private final Context context = Hidden::new;

    @Test
    void followsGettersThroughHiddenImplementations() {
        assertEquals("/path", DeploymentCookies.read(context, "getSessionCookieConfig", "getPath"));
        assertEquals("/app", DeploymentCookies.read(context, "getContextPath"));
        assertEquals(60, DeploymentCookies.read(new Derived(), "getMaxAge"));
    }

    @Test
    void givesNullForWhatIsMissingFailsOrIsNobodysBusiness() {
        assertNull(DeploymentCookies.read(null, "getPath"));
        assertNull(DeploymentCookies.read(context, "getNothing", "getPath"));
        assertNull(DeploymentCookies.read(context, "getSessionCookieConfig", "getDomain", "length"));
        assertNull(DeploymentCookies.read(new Derived(), "getPath"));
        assertNull(DeploymentCookies.read(new Hidden(), "getSecret"));
    }

    @Test
    void aDeploymentThatSaysNothingGivesNoSettings() {
        DeploymentCookie said = DeploymentCookies.of(context, "Strict", null);
        assertEquals("/path", said.path());
        assertTrue(said.secure());
        DeploymentCookie silent = DeploymentCookies.of(new Object(), null, null);
        assertNull(silent.path());
        assertFalse(Boolean.TRUE.equals(silent.secure()));
    }
}
