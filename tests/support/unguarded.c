/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/unguarded.h"

#include <sqlite3.h>

#include "support/demonstration.h"

static void
take_guards_off (const char *path,
                 const char *guards)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  g_autoptr(GString) drops = g_string_new (NULL);

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE ?", -1, &stmt, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (stmt, 1, guards, -1, SQLITE_STATIC);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (drops, "DROP TRIGGER \"%s\";", (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  g_assert_cmpuint (drops->len, >, 0);
  g_assert_cmpint (sqlite3_exec (db, drops->str, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

MunWorkspace *
demonstration_unguarded (const char *path,
                         const char *guards,
                         const char *today)
{
  g_autoptr(GError) error = NULL;
  MunWorkspace *workspace = demonstration_copy (path, &error);
  g_autofree char *person = NULL;

  g_assert_no_error (error);
  person = g_strdup (mun_workspace_get_person (workspace));
  mun_workspace_close (workspace);
  g_object_unref (workspace);
  take_guards_off (path, guards);
  workspace = mun_workspace_open (path, MUN_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  mun_workspace_set_person (workspace, person);
  mun_workspace_set_today (workspace, today);
  return workspace;
}
