/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/half-typed.h"

#include "gui/drafts.h"

/* Returns: (transfer full) (nullable): where it is kept; %NULL for a kind of which everything that is typed is understood */
static char *
find_place (MunRecord *record,
            int        field)
{
  const MunField *description = &mun_record_get_spec (record)->fields[field];

  switch (description->kind)
    {
    case MUN_KIND_INTEGER:
    case MUN_KIND_DECIMAL:
    case MUN_KIND_MONEY:
    case MUN_KIND_DATE:
    case MUN_KIND_DATE_TIME:
      return g_strdup_printf ("%s/%s", mun_record_get_id (record), description->name);
    case MUN_KIND_LINE:
    case MUN_KIND_TEXT:
    case MUN_KIND_CHOICE:
    case MUN_KIND_SCALE:
    case MUN_KIND_YES_NO:
    case MUN_KIND_LINK:
    case MUN_KIND_LINKS:
    case MUN_KIND_FILE:
    case MUN_N_KINDS:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}

void
mun_half_typed_note (MunWorkspace *workspace,
                     MunRecord    *record,
                     int           field,
                     const char   *text)
{
  g_autofree char *place = NULL;

  g_return_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && text != NULL);

  place = find_place (record, field);
  if (place != NULL)
    mun_drafts_note_text (mun_drafts_of (workspace), place, text);
}

MunRecord *
mun_half_typed_parse (const char  *place,
                      MunRecord  *(*find) (gpointer data, const char *id),
                      gpointer     data,
                      int         *field)
{
  g_auto(GStrv) parts = NULL;
  g_autoptr(MunRecord) record = NULL;
  g_autofree char *its = NULL;

  g_return_val_if_fail (place != NULL && find != NULL && field != NULL, NULL);

  parts = g_strsplit (place, "/", 2);
  if (g_strv_length (parts) != 2)
    return NULL;
  record = find (data, parts[0]);
  *field = record != NULL ? mun_spec_find_field (mun_record_get_spec (record), parts[1]) : -1;
  its = *field >= 0 ? find_place (record, *field) : NULL;
  return its != NULL ? g_steal_pointer (&record) : NULL;
}

gboolean
mun_half_typed_show (MunWorkspace *workspace,
                     MunRecord    *record,
                     int           field,
                     GtkWidget    *control)
{
  g_autofree char *place = NULL;
  const char *text;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && MUN_IS_RECORD (record) && GTK_IS_WIDGET (control), FALSE);

  place = find_place (record, field);
  text = place != NULL ? mun_drafts_get_text (mun_drafts_of (workspace), place) : "";
  if (*text == '\0')
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_first_child (control)), text);
  return TRUE;
}
