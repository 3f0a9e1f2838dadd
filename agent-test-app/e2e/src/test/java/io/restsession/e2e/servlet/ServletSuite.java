package io.restsession.e2e.servlet;

import io.restsession.e2e.contract.CommitContract;
import io.restsession.e2e.contract.ConcurrencyContract;
import io.restsession.e2e.contract.CookieContract;
import io.restsession.e2e.contract.Http2Contract;
import io.restsession.e2e.contract.IsolationContract;
import io.restsession.e2e.contract.LifeContract;
import io.restsession.e2e.contract.LogoutContract;
import io.restsession.e2e.contract.OutputContract;
import io.restsession.e2e.contract.StoreFailureContract;
import io.restsession.e2e.contract.StrictIdsContract;
import io.restsession.e2e.contract.ThreadsContract;
import io.restsession.e2e.contract.TransparencyContract;
import io.restsession.e2e.contract.UnreadableValuesContract;
import io.restsession.e2e.contract.UntouchedContract;
import io.restsession.e2e.contract.ValuesContract;
import io.restsession.e2e.harness.Suite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/** The whole contract for servlets. */
abstract class ServletSuite extends Suite {

    @Nested
    class Values extends ValuesContract {
        Values() {
            super(server);
        }
    }

    @Nested
    class Life extends LifeContract {
        Life() {
            super(server);
        }
    }

    @Nested
    class Cookie extends CookieContract {
        Cookie() {
            super(server);
        }
    }

    @Nested
    class Untouched extends UntouchedContract {
        Untouched() {
            super(server, ServletWays.UNTOUCHED);
        }
    }

    @Nested
    class StrictIds extends StrictIdsContract {
        StrictIds() {
            super(server);
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        Concurrency() {
            super(server);
        }
    }

    @Nested
    class Logout extends LogoutContract {
        Logout() {
            super(server);
        }
    }

    @Nested
    class Commit extends CommitContract {
        Commit() {
            super(server, ServletWays.ALL);
        }
    }

    @Nested
    class Http2 extends Http2Contract {
        Http2() {
            super(server, ServletWays.ALL);
        }
    }

    @Nested
    class StoreFailure extends StoreFailureContract {
        StoreFailure() {
            super(server, ServletWays.UNTOUCHED.get(0));
        }
    }

    @Nested
    class UnreadableValues extends UnreadableValuesContract {
        UnreadableValues() {
            super(server);
        }
    }

    @Nested
    class Threads extends ThreadsContract {
        Threads() {
            super(server);
        }
    }

    @Nested
    class Transparency extends TransparencyContract {
        Transparency() {
            super(server, ServletWays.ALL);
        }
    }

    @Nested
    class Dispatch extends DispatchTheme {
        Dispatch() {
            super(server);
        }
    }

    @Nested
    class CrossContext extends CrossContextTheme {
        CrossContext() {
            super(server);
        }
    }

    @Nested
    class Async extends AsyncTheme {
        Async() {
            super(server);
        }
    }

    @Nested
    class Attribute extends AttributeTheme {
        Attribute() {
            super(server);
        }
    }

    @Nested
    class Isolation extends IsolationContract {
        Isolation() {
            super(server);
        }
    }

    @Nested
    @Order(Integer.MAX_VALUE)
    class Output extends OutputContract {
        Output() {
            super(server);
        }
    }
}
