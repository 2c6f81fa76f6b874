/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/store-private.h"

#include <glib/gi18n.h>

#include "spec/all.h"

/* A whole file that comes back into a new one tells what was decided where it was led, by people who may have had another post then. While the
 * table "loading" has a row, the guards of the file ask for the proofs of all that, but no longer whether these people may decide today. */

#define IN_USE N_("This file is in use: what comes in is asked for each step, like what is typed in.")

/* Into a file that is led already, nobody brings a past: the same as is asked before an import. */
static char *
list_used (void)
{
  GString *used = g_string_new (NULL);

  for (const MunSpec * const *spec = mun_specs (); *spec != NULL; spec++)
    {
      gboolean one = *spec == &mun_organisation_spec || *spec == &mun_person_spec;

      if (!((*spec)->flags & MUN_SPEC_INTERNAL) && *spec != &mun_setting_spec)
        g_string_append_printf (used, "%sEXISTS (SELECT 1 FROM \"%s\" WHERE withdrawn IS NULL%s)", used->len > 0 ? "\n  OR " : "", (*spec)->name,
                                one ? " LIMIT 1 OFFSET 1" : "");
    }
  return g_string_free (used, FALSE);
}

void
mun_schema_add_loading (GString *sql)
{
  g_autofree char *used = list_used ();

  mun_schema_add_trigger (sql, "loading", "begins", "INSERT", used, IN_USE);
}

gboolean
mun_store_set_loading (MunStore  *store,
                       gboolean   loading,
                       GError   **error)
{
  g_return_val_if_fail (store != NULL && store->change != NULL, FALSE);

  return mun_sql_run (store->db, loading ? "INSERT INTO main.loading (since) VALUES (strftime('%Y-%m-%dT%H:%M:%SZ'))" : "DELETE FROM main.loading", error);
}
