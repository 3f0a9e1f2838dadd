package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "undertow-servlet-2.2", oldestAndNewest = true)
class UndertowServlet22Test extends ServletSuite {
}
