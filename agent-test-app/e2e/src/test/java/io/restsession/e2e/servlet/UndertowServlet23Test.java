package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("undertow-servlet-2.3")
class UndertowServlet23Test extends ServletSuite {
}
