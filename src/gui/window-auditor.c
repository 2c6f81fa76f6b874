/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/window-private.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/page.h"
#include "gui/settings.h"
#include "gui/window-actions.h"
#include "model/auditor-mode.h"

/* The window in auditor mode: what it says on each page, and the way in and out. */

/* Who audits and who works in the file otherwise are remembered apart. Returns: (transfer full) */
static char *
dup_key (MunWindow *self)
{
  const char *path = mun_workspace_get_path (self->workspace);

  return mun_workspace_is_auditing (self->workspace) ? g_strconcat ("auditor:", path, NULL) : g_strdup (path);
}

void
mun_window_keep_person (MunWindow  *self,
                        const char *id)
{
  g_autofree char *key = dup_key (self);

  mun_settings_set_person (self->settings, key, id);
}

/* Returns: (transfer full) (nullable): who audited here the last time, or who leads the audit that is running */
static char *
dup_actor (MunWindow *self)
{
  g_autofree char *key = dup_key (self);
  g_autofree char *known = mun_settings_get_person (self->settings, key);
  g_autoptr(MunRecord) audit = NULL;

  if (known == NULL && mun_workspace_is_auditing (self->workspace))
    audit = mun_auditor_find_running (self->workspace);
  return mun_workspace_dup_default_person (self->workspace, audit != NULL && mun_record_is_set (audit, AUDIT_LEAD_AUDITOR) ? mun_record_get (audit, AUDIT_LEAD_AUDITOR) : known);
}

static void
show_mode (MunWindow *self,
           MunStrip  *notice,
           gboolean   covered)
{
  g_autofree char *text = NULL;

  /* Translators: %s is the name of a person. */
  text = g_strdup_printf (_("Auditor mode, acting as %s. Only marks, findings, notes and proof of an audit are written."),
                          mun_workspace_get_person_name (self->workspace));
  /* What lies over the window is closed before the mode changes. */
  mun_strip_set_button (notice, covered ? NULL : _("L_eave"), covered ? NULL : "win.leave-auditor-mode");
  mun_strip_show (notice, MUN_STRIP_NOTE, text, FALSE);
}

void
mun_window_show_state (MunWindow *self,
                       MunPage   *page,
                       gboolean   covered)
{
  MunStrip *notice = mun_page_get_notice (page);
  const char *reason = mun_workspace_read_only_reason (self->workspace);

  mun_strip_set_button (notice, NULL, NULL);
  if (reason != NULL)
    mun_strip_show (notice, MUN_STRIP_NOTE, reason, FALSE);
  else if (mun_workspace_is_auditing (self->workspace))
    show_mode (self, notice, covered);
  else
    {
      mun_strip_hide (notice);
      mun_window_show_copy (self, page);
    }
}

void
mun_window_show_states (MunWindow *self)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page != NULL; page = gtk_widget_get_next_sibling (page))
    mun_window_show_state (self, MUN_PAGE (page), FALSE);
}

void
mun_window_set_auditing (MunWindow *self,
                         gboolean   auditing)
{
  g_autofree char *actor = NULL;

  g_return_if_fail (MUN_IS_WINDOW (self) && self->workspace != NULL);

  if (mun_workspace_is_auditing (self->workspace) == auditing)
    return;
  mun_window_set_cover (self, NULL);
  mun_workspace_set_auditing (self->workspace, auditing);
  actor = dup_actor (self);
  mun_window_set_person (self, actor);
  mun_window_update_actions (self);
}

gboolean
mun_window_audit_as (MunWindow  *self,
                     const char *ref)
{
  g_autoptr(MunRecord) person = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (MUN_IS_WINDOW (self) && self->workspace != NULL && ref != NULL, FALSE);

  mun_window_set_auditing (self, TRUE);
  if (*ref == '\0')
    return TRUE;
  person = mun_workspace_lookup (self->workspace, ref, &error);
  if (person != NULL && mun_record_get_spec (person) == &mun_person_spec)
    {
      mun_window_set_person (self, mun_record_get_id (person));
      return TRUE;
    }
  if (error == NULL)
    g_set_error (&error, MUN_ERROR, MUN_ERROR_INVALID, _("%s is not a person. “muniment list FILE person” shows the people."), ref);
  mun_window_show_error (self, error);
  return FALSE;
}
