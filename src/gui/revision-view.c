/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/revision-view.h"

#include <glib/gi18n.h>

#include "gui/history-list.h"
#include "gui/rows.h"
#include "gui/texts.h"
#include "gui/worker.h"
#include "model/summary.h"

/* An import touches thousands of records; the first ones tell what it was. */
#define MAX_GROUPS 25
#define MAX_ROWS   150
#define HASH_SHOWN 12
/* Who steps through the list does not wait for an answer about each line. */
#define TRY_MS     180

struct _MunRevisionView {
  AdwBin parent_instance;

  /* Children */
  GtkBox    *box;
  GtkBox    *changes;
  GtkWidget *scroller;
  GtkWidget *undo;
  GtkLabel  *reason; /* why it cannot be taken back */

  /* Borrowed */
  MunPage *page;

  /* Owned */
  MunRevision  *revision; /* NULL: none */
  MunWorker    *worker;
  GCancellable *cancellable;
  guint         try_id;
};

G_DEFINE_FINAL_TYPE (MunRevisionView, mun_revision_view, ADW_TYPE_BIN)

static char *
describe_record (MunWorkspace         *workspace,
                 const MunFieldChange *change)
{
  g_autofree char *title = mun_workspace_title (workspace, change->spec, change->id);

  return *title != '\0' ? g_strdup (title) : g_strdup (_(change->spec->title));
}

static char *
describe_kind (const MunFieldChange *change)
{
  switch (change->kind)
    {
    case MUN_ADDED:
      return g_strdup_printf ("%s · %s", _(change->spec->title), _("made"));
    case MUN_REMOVED:
      return g_strdup_printf ("%s · %s", _(change->spec->title), _("removed"));
    case MUN_CHANGED:
      return g_strdup_printf ("%s · %s", _(change->spec->title), _("changed"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static GtkWidget *
create_group (MunWorkspace         *workspace,
              const MunFieldChange *change)
{
  g_autofree char *title = describe_record (workspace, change);
  g_autofree char *kind = describe_kind (change);
  GtkWidget *group = mun_group_new (title, kind);
  GtkWidget *link;

  if (mun_store_find_type (mun_workspace_get_store (workspace), change->id) == NULL)
    return group;
  link = mun_icon_button_new ("mun-goto-symbolic", _("Show the record"));
  gtk_widget_add_css_class (link, "flat");
  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", change->id);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), link);
  return group;
}

static void
add_rest (MunRevisionView *self,
          GPtrArray       *changes,
          guint            from)
{
  g_autoptr(GHashTable) records = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *text = NULL;
  guint n;

  for (guint i = from; i < changes->len; i++)
    g_hash_table_add (records, ((MunFieldChange *) changes->pdata[i])->id);
  n = g_hash_table_size (records);
  if (n == 0)
    return;
  text = g_strdup_printf (g_dngettext (NULL, "and %u more record", "and %u more records", n), n);
  gtk_box_append (self->changes, mun_label_new (text, "dim-label"));
}

static void
add_changes (MunRevisionView *self,
             GPtrArray       *changes)
{
  MunWorkspace *workspace = mun_page_get_workspace (self->page);
  const char *record = NULL;
  GtkWidget *group = NULL;
  guint n_groups = 0;
  guint i;

  for (i = 0; i < changes->len && i < MAX_ROWS; i++)
    {
      MunFieldChange *change = changes->pdata[i];

      if (g_strcmp0 (change->id, record) != 0)
        {
          if (++n_groups > MAX_GROUPS)
            break;
          record = change->id;
          group = create_group (workspace, change);
          gtk_box_append (self->changes, group);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), mun_change_row_new (workspace, change));
    }
  add_rest (self, changes, i);
}

static gpointer
read_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  return mun_store_revision_changes (mun_workspace_get_store (workspace), *(gint64 *) data, error);
}

static void
changes_ready_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  MunRevisionView *self = MUN_REVISION_VIEW (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) changes = mun_worker_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || mun_page_get_workspace (self->page) == NULL)
    return;
  mun_box_clear (self->changes);
  if (changes == NULL)
    gtk_box_append (self->changes, mun_label_new (error->message, NULL));
  else
    add_changes (self, changes);
}

static void
undo_cb (MunRevisionView *self)
{
  MunWindow *window = mun_page_get_window (self->page);
  g_autofree char *done = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (!mun_workspace_undo (mun_page_get_workspace (self->page), self->revision->number, &done, &error))
    {
      mun_window_show_error (window, error);
      return;
    }
  mun_window_hide_error (window);
  summary = mun_summary_in (done != NULL ? done : self->revision->summary, NULL);
  text = g_strconcat (_("Taken back"), ": ", summary, NULL);
  mun_window_toast (window, text, TRUE);
}

static void
show_reason (MunRevisionView *self,
             const char      *reason)
{
  const char *tip = reason != NULL ? reason : _("Makes a new revision with the values from before; nothing is erased");

  gtk_widget_set_sensitive (self->undo, reason == NULL);
  gtk_widget_set_tooltip_text (self->undo, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tip, -1);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
}

static gboolean
try_cb (gpointer user_data)
{
  MunRevisionView *self = user_data;
  MunWorkspace *workspace = mun_page_get_workspace (self->page);
  g_autoptr(GError) error = NULL;

  self->try_id = 0;
  if (workspace != NULL && self->revision != NULL)
    show_reason (self, mun_workspace_may_undo (workspace, self->revision->number, &error) ? NULL : error->message);
  return G_SOURCE_REMOVE;
}

static void
try_soon (MunRevisionView *self)
{
  g_clear_handle_id (&self->try_id, g_source_remove);
  self->try_id = g_timeout_add (TRY_MS, try_cb, self);
}

static GtkWidget *
create_undo (MunRevisionView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->undo = gtk_button_new_with_mnemonic (_("_Take This Change Back"));
  self->reason = GTK_LABEL (mun_label_new ("", "dim-label"));
  gtk_widget_set_halign (self->undo, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->undo, "pill");
  gtk_box_append (GTK_BOX (box), self->undo);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->reason));
  show_reason (self, mun_workspace_read_only_reason (mun_page_get_workspace (self->page)));
  g_signal_connect_object (self->undo, "clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static void
add_head (MunRevisionView *self)
{
  g_autofree char *moment = mun_text_moment (self->revision->at);
  g_autofree char *kicker = g_strdup_printf ("%s · %s", moment, self->revision->person);
  g_autofree char *hash = g_strndup (self->revision->hash, HASH_SHOWN);
  g_autofree char *number = g_strdup_printf (_("Revision %d, fingerprint %s…"), (int) self->revision->number, hash);
  g_autofree char *summary = mun_summary_in (self->revision->summary, NULL);
  GtkWidget *who = mun_label_new (kicker, "dim-label");
  GtkWidget *chain = mun_label_new (number, "caption");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (chain, "dim-label");
  gtk_widget_set_tooltip_text (chain, self->revision->hash);
  gtk_box_append (GTK_BOX (box), who);
  gtk_box_append (GTK_BOX (box), mun_label_new (summary, "title-2"));
  gtk_box_append (GTK_BOX (box), chain);
  gtk_box_append (self->box, box);
  gtk_box_append (self->box, create_undo (self));
}

static void
add_nothing (MunRevisionView *self)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), "mun-history-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Choose a change"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status),
                                   _("Everything that was ever saved stands here: who, when, and what it was before. Nothing can be erased, and almost everything can be taken back."));
  gtk_widget_add_css_class (status, "compact");
  gtk_widget_set_vexpand (status, TRUE);
  gtk_box_append (self->box, status);
}

static void
mun_revision_view_dispose (GObject *object)
{
  MunRevisionView *self = MUN_REVISION_VIEW (object);

  g_clear_handle_id (&self->try_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->revision, mun_revision_free);

  G_OBJECT_CLASS (mun_revision_view_parent_class)->dispose (object);
}

static void
mun_revision_view_class_init (MunRevisionViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_revision_view_dispose;
}

static void
mun_revision_view_init (MunRevisionView *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), self->scroller);
}

GtkWidget *
mun_revision_view_new (MunPage *page)
{
  MunRevisionView *self = g_object_new (MUN_TYPE_REVISION_VIEW, NULL);

  self->page = page;
  self->worker = mun_worker_new (mun_page_get_workspace (page));
  add_nothing (self);
  return GTK_WIDGET (self);
}

void
mun_revision_view_show (MunRevisionView   *self,
                        const MunRevision *revision)
{
  g_return_if_fail (MUN_IS_REVISION_VIEW (self));

  if (revision != NULL && self->revision != NULL && revision->number == self->revision->number)
    {
      /* Something else may have been saved since. */
      try_soon (self);
      return;
    }
  g_clear_handle_id (&self->try_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->revision, mun_revision_free);
  mun_box_clear (self->box);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (revision == NULL)
    {
      add_nothing (self);
      return;
    }
  self->revision = mun_revision_copy (revision);
  self->cancellable = g_cancellable_new ();
  self->changes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  add_head (self);
  try_soon (self);
  gtk_box_append (self->box, GTK_WIDGET (self->changes));
  mun_worker_run (self->worker, self, read_in_thread, g_memdup2 (&revision->number, sizeof revision->number), g_free,
                  (GDestroyNotify) g_ptr_array_unref, self->cancellable, changes_ready_cb, NULL);
}
