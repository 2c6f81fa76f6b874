/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "doors-support.h"
#include "exchange/exchange.h"

/* Puts @value for what stands in a field of this record. */
static void
replace_field (GString    *xml,
               const char *ref,
               const char *field,
               const char *value)
{
  g_autofree char *record = g_strdup_printf ("ref=\"%s\"", ref);
  g_autofree char *name = g_strdup_printf ("<field name=\"%s\">", field);
  char *start = strstr (xml->str, record);
  char *at = start != NULL ? strstr (start, name) : NULL;
  gssize place = at != NULL ? at - xml->str + (gssize) strlen (name) : -1;

  g_assert_cmpint (place, >=, 0);
  g_string_erase (xml, place, strstr (xml->str + place, "<") - (xml->str + place));
  g_string_insert (xml, place, value);
}

/* A whole file in which somebody wrote another name under a decision, and set states that ask for more, is refused with the list of both. */
void
test_false_whole (void)
{
  g_autofree char *copy = g_build_filename (folder, "false.muniment", NULL);
  g_autofree char *driver = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) xml = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GString) poor = NULL;
  MunWorkspace *workspace = open_file ("PER-0003");
  g_autoptr(MunRecord) person = mun_workspace_lookup (workspace, "PER-0042", &error);
  MunImportCount count;

  g_assert_no_error (error);
  driver = g_strdup (mun_record_get_id (person));
  g_clear_object (&person);
  xml = mun_xml_export (workspace, &error);
  g_assert_no_error (error);
  close_file (workspace);
  poor = g_string_new_len (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml));
  replace_field (poor, "OBJ-0001", "approved_by", driver);
  replace_field (poor, "CHG-0009", "implemented_on", "");
  replace_field (poor, "LOG-0001", "at", "2030-01-01T10:00");
  replace_field (poor, "LOG-0001", "at_utc", "2030-01-01T10:00:00Z");
  bytes = g_bytes_new (poor->str, poor->len);

  workspace = mun_workspace_create (copy, "Copy", "en", &error);
  g_assert_no_error (error);
  mun_workspace_set_today (workspace, TODAY);
  g_assert_false (mun_xml_import (workspace, bytes, "false.xml", FALSE, &count, &error));
  g_assert_error (error, MUN_ERROR, MUN_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "OBJ-0001: “Approved by” names"));
  g_assert_nonnull (strstr (error->message, "the approval trail knows of no decision by"));
  g_assert_nonnull (strstr (error->message, "CHG-0009 is “Implemented” without what that asks for: Implemented on. Fill that in"));
  g_assert_nonnull (strstr (error->message, "LOG-0001: “Date and time” says what has happened, and 1 Jan 2030"));
  g_assert_cmpint (mun_workspace_count (workspace, &mun_risk_spec, -1), ==, 0);
  close_file (workspace);
  g_unlink (copy);
}

/* What others rely on is not taken out by a file either. */
void
test_used (void)
{
  static const char * const refs[] = { "SIT-0001", "PER-0005", "NCR-0009", "INC-0005", "MON-0001" };

  for (guint i = 0; i < G_N_ELEMENTS (refs); i++)
    {
      MunWorkspace *workspace = open_file ("PER-0003");
      g_autoptr(GError) error = NULL;
      g_autoptr(MunRecord) record = mun_workspace_lookup (workspace, refs[i], &error);
      g_autofree char *xml = g_strdup_printf ("<muniment xmlns=\"https://muniment.org/exchange/1\"><record type=\"%s\" id=\"%s\" withdrawn=\"because\"/></muniment>",
                                              mun_record_get_spec (record)->name, mun_record_get_id (record));
      g_autoptr(GBytes) bytes = g_bytes_new (xml, strlen (xml));
      MunImportCount count;

      g_assert_false (mun_xml_import (workspace, bytes, "out.xml", FALSE, &count, &error));
      if (strstr (error->message, "because other records rely on it") == NULL)
        g_error ("%s: %s", refs[i], error->message);
      g_clear_object (&record);
      close_file (workspace);
    }
}
