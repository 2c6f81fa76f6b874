/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/record-strip.h"

#include <glib/gi18n.h>

#include "gui/drafts.h"
#include "gui/record-moves.h"
#include "model/rules.h"

/* What was never saved goes as a whole; the rest goes back to what is saved. */
static void
show_recovered (MunStrip  *strip,
                MunRecord *record)
{
  mun_strip_set_button (strip, _("_Keep It"), "record.keep-draft");
  mun_strip_set_other_button (strip, _("_Discard"), mun_record_is_new (record) ? "record.delete" : "record.revert");
  mun_strip_show (strip, MUN_STRIP_NOTE, _("You had not saved this when the program ended. It is here again, and not in the file yet."), FALSE);
}

/* A bare form asks for everything at once. Who adds a risk is told of the other way; what was typed goes along. */
static gboolean
show_guide (MunStrip  *strip,
            MunRecord *record)
{
  g_autofree char *action = g_strdup_printf ("win.guide::%s", mun_record_get_id (record));

  if (mun_record_get_spec (record) != &mun_risk_spec || !mun_record_is_new (record))
    return FALSE;
  mun_strip_set_button (strip, _("_Guided"), action);
  mun_strip_show (strip, MUN_STRIP_NOTE, _("Rather one question at a time? It takes about ten minutes, and what you have typed here goes along."), FALSE);
  return TRUE;
}

void
mun_record_strip_update (MunStrip  *strip,
                         MunWindow *window,
                         MunRecord *record)
{
  MunWorkspace *workspace = mun_window_get_workspace (window);
  g_autofree char *reason = NULL;

  mun_window_forget_error (window);
  if (mun_drafts_is_recovered (mun_drafts_of (workspace), record))
    {
      show_recovered (strip, record);
      return;
    }
  reason = mun_record_frozen_reason (workspace, record);
  if (reason == NULL)
    reason = mun_record_kept_reason (workspace, record);
  if (reason == NULL)
    {
      if (!show_guide (strip, record))
        mun_strip_hide (strip);
      return;
    }
  mun_strip_set_button (strip, mun_record_offers_version (workspace, record) ? _("New _Version") : NULL, "record.new-version");
  mun_strip_show (strip, MUN_STRIP_NOTE, reason, FALSE);
}
