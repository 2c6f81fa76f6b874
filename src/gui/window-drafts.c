/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include <glib/gi18n.h>

#include "gui/drafts.h"
#include "gui/page.h"

/* Records with edits that are not in the file yet: those left in a form, and those a program that was killed had left behind. */

static void
failed_cb (MunWindow  *self,
           const char *why)
{
  g_autofree char *text = g_strdup_printf (_("What you type cannot be kept aside on this computer (%s). Save often: until you do, it is in this window only."), why);

  mun_window_show_note (self, text);
}

static void
tell_recovered (MunWindow *self,
                GPtrArray *records,
                guint      lost)
{
  MunStrip *strip = mun_page_get_strip (MUN_PAGE (mun_window_get_page (self)));
  g_autoptr(GString) text = g_string_new (NULL);

  if (records->len > 0)
    g_string_append_printf (text, g_dngettext (NULL, "%u record had changes that were not saved when the program ended. They are here again.",
                                               "%u records had changes that were not saved when the program ended. They are here again.", records->len),
                            records->len);
  if (lost > 0)
    g_string_append_printf (text, g_dngettext (NULL, "%s%u change belonged to a record that is no longer in the file, and is gone with it.",
                                               "%s%u changes belonged to records that are no longer in the file, and are gone with them.", lost),
                            text->len > 0 ? " " : "", lost);
  if (text->len == 0)
    return;
  if (records->len > 0)
    {
      g_autofree char *action = g_strdup_printf ("win.show-record('%s')", mun_record_get_id (records->pdata[0]));

      mun_strip_set_button (strip, _("_Look at It"), action);
    }
  mun_strip_show (strip, MUN_STRIP_NOTE, text->str, TRUE);
}

void
mun_window_begin_drafts (MunWindow *self)
{
  if (mun_workspace_read_only_reason (self->workspace) != NULL)
    return;
  self->kept = mun_drafts_new (self->workspace);
  g_signal_connect_object (self->kept, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

void
mun_window_recover_drafts (MunWindow *self)
{
  g_autoptr(GPtrArray) records = NULL;
  guint lost;

  if (self->kept == NULL)
    return;
  records = mun_drafts_recover (self->kept, &lost);
  for (guint i = 0; i < records->len; i++)
    mun_window_keep_draft (self, records->pdata[i]);
  tell_recovered (self, records, lost);
}

void
mun_window_keep_draft (MunWindow *self,
                       MunRecord *record)
{
  g_return_if_fail (MUN_IS_WINDOW (self) && MUN_IS_RECORD (record));

  g_hash_table_insert (self->drafts, g_strdup (mun_record_get_id (record)), g_object_ref (record));
}

gboolean
mun_window_has_draft (MunWindow *self,
                      MunRecord *record)
{
  g_return_val_if_fail (MUN_IS_WINDOW (self), FALSE);

  return g_hash_table_contains (self->drafts, mun_record_get_id (record));
}

void
mun_window_forget_draft (MunWindow *self,
                         MunRecord *record)
{
  g_return_if_fail (MUN_IS_WINDOW (self));

  g_hash_table_remove (self->drafts, mun_record_get_id (record));
}

GPtrArray *
mun_window_get_drafts (MunWindow     *self,
                       const MunSpec *spec)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  MunRecord *record;

  g_return_val_if_fail (MUN_IS_WINDOW (self), drafts);

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &record))
    {
      if (!mun_record_is_dirty (record))
        g_hash_table_iter_remove (&iter);
      else if (spec == NULL || mun_record_get_spec (record) == spec)
        g_ptr_array_add (drafts, g_object_ref (record));
    }
  return drafts;
}
