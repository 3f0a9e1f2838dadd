package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("undertow-servlet-1.4")
class UndertowServlet14Test extends ServletSuite {
}
