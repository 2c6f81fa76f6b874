/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/audit-walk.h"

#include <glib/gi18n.h>

#include "base/error.h"
#include "gui/audit-walk-parts.h"
#include "gui/editor.h"
#include "gui/finding-draft.h"
#include "gui/proof-list.h"
#include "gui/rows.h"
#include "gui/worker.h"
#include "model/audit-checklist.h"

/* Whoever writes without a pause has the text on disk this often. */
#define SAVE_AFTER_MS 3000

struct _MunAuditWalk {
  MunPage parent_instance;

  /* Children */
  GtkWidget *scroller;
  GtkBox    *box;
  GtkWidget *marks;
  GtkWidget *evidence;  /* editor */
  GtkWidget *reason;    /* editor */
  MunFindingDraft *draft;
  GtkBox    *records_place;
  GtkWidget *progress_label;
  GtkWidget *progress;
  GtkWidget *unmarked_button;

  /* Owned */
  MunRecord    *audit;
  GPtrArray    *items;   /* (element-type MunRecord) */
  MunWorker    *worker;
  GCancellable *cancellable;
  MunSurvey    *survey;  /* NULL until it is there */
  guint         position; /* items->len: the end */
  gboolean      unmarked;
  guint         save_id;
};

G_DEFINE_FINAL_TYPE (MunAuditWalk, mun_audit_walk, MUN_TYPE_PAGE)

static MunRecord *
get_item (MunAuditWalk *self)
{
  return self->position < self->items->len ? self->items->pdata[self->position] : NULL;
}

static guint
count_marked (MunAuditWalk *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += mun_audit_item_is_marked (self->items->pdata[i]);
  return n;
}

static void
update_progress (MunAuditWalk *self)
{
  guint marked = count_marked (self);
  g_autofree char *where = self->position < self->items->len ? g_strdup_printf (_("Line %u of %u"), self->position + 1, self->items->len) : g_strdup (_("The end"));
  g_autofree char *text = g_strdup_printf (_("%u of %u marked"), marked, self->items->len);

  mun_page_set_subtitle (MUN_PAGE (self), where);
  gtk_label_set_text (GTK_LABEL (self->progress_label), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) marked / self->items->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "walk.back", self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "walk.next", self->position < self->items->len);
}

/* Storing ---------------------------------------------------------------------------------------------------------- */

static gboolean
store (MunAuditWalk *self)
{
  MunRecord *item = get_item (self);
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (item == NULL || !mun_record_is_dirty (item))
    return TRUE;
  if (mun_workspace_save (mun_page_get_workspace (MUN_PAGE (self)), item, NULL, &error))
    {
      mun_strip_hide (mun_page_get_strip (MUN_PAGE (self)));
      update_progress (self);
      return TRUE;
    }
  /* A mark that is refused must not look given, nor hold the walk up. */
  if (g_error_matches (error, MUN_ERROR, MUN_ERROR_REFUSED))
    {
      mun_record_set (item, AUDIT_ITEM_MARK, mun_record_get_saved (item, AUDIT_ITEM_MARK));
      mun_record_set (item, AUDIT_ITEM_NOT_CHECKED_REASON, mun_record_get_saved (item, AUDIT_ITEM_NOT_CHECKED_REASON));
    }
  mun_strip_show (mun_page_get_strip (MUN_PAGE (self)), MUN_STRIP_ERROR, error->message, TRUE);
  return FALSE;
}

static gboolean
store_cb (gpointer user_data)
{
  MunAuditWalk *self = user_data;

  self->save_id = 0;
  store (self);
  return G_SOURCE_REMOVE;
}

static void
dirty_cb (MunAuditWalk *self,
          GParamSpec   *pspec,
          MunRecord    *item)
{
  if (item == get_item (self) && mun_record_is_dirty (item) && self->save_id == 0)
    self->save_id = g_timeout_add (SAVE_AFTER_MS, store_cb, self);
}

static void
left_cb (MunAuditWalk *self)
{
  store (self);
}

/* One line --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
add_editor (MunAuditWalk *self,
            GtkWidget    *group,
            MunRecord    *record,
            int           field)
{
  GtkWidget *editor = mun_editor_new (mun_page_get_workspace (MUN_PAGE (self)), record, field, TRUE);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), editor);
  return editor;
}

static void
add_answers (MunAuditWalk *self,
             MunRecord    *item)
{
  GtkWidget *group = mun_group_new (NULL, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->evidence = add_editor (self, group, item, AUDIT_ITEM_EVIDENCE_SEEN);
  add_editor (self, group, item, AUDIT_ITEM_SAMPLE);
  self->reason = add_editor (self, group, item, AUDIT_ITEM_NOT_CHECKED_REASON);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (group, focus);
  gtk_box_append (self->box, group);
}

static void
fill_records (MunAuditWalk *self)
{
  MunRecord *item = get_item (self);
  GtkWidget *group = item != NULL ? mun_walk_records_new (self->survey, mun_record_get (item, AUDIT_ITEM_REQUIREMENT)) : NULL;

  mun_box_clear (self->records_place);
  if (group != NULL)
    gtk_box_append (self->records_place, group);
}

static void
update_mark (MunAuditWalk *self)
{
  MunRecord *item = get_item (self);

  mun_walk_marks_set (self->marks, mun_record_get (item, AUDIT_ITEM_MARK));
  gtk_widget_set_visible (self->reason, mun_record_is (item, AUDIT_ITEM_MARK, "not_checked"));
}

static void
add_proof (MunAuditWalk *self,
           MunRecord    *item)
{
  gtk_box_append (self->box, mun_proof_list_new (mun_page_get_workspace (MUN_PAGE (self)), item, TRUE));
  gtk_box_append (self->box, mun_walk_button_new (_("_Paste a Picture"), "walk.paste", FALSE));
}

static void
show_line (MunAuditWalk *self,
           MunRecord    *item)
{
  GtkWidget *question = mun_label_new (mun_record_get (item, AUDIT_ITEM_QUESTION), "title-2");

  gtk_box_append (self->box, mun_label_new (mun_record_get (item, AUDIT_ITEM_REQUIREMENT), "dim-label"));
  gtk_box_append (self->box, question);
  self->marks = mun_walk_marks_new ();
  gtk_box_append (self->box, self->marks);
  add_answers (self, item);
  self->draft = MUN_FINDING_DRAFT (mun_finding_draft_new (mun_page_get_workspace (MUN_PAGE (self)), item));
  self->records_place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_box_append (self->box, GTK_WIDGET (self->draft));
  add_proof (self, item);
  gtk_box_append (self->box, GTK_WIDGET (self->records_place));
  update_mark (self);
  fill_records (self);
  mun_walk_marks_focus (self->marks);
}

static void
show (MunAuditWalk *self)
{
  MunRecord *item = get_item (self);

  mun_box_clear (self->box);
  self->draft = NULL;
  self->records_place = NULL;
  self->marks = NULL;
  self->evidence = NULL;
  self->reason = NULL;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (item != NULL)
    show_line (self, item);
  else
    gtk_box_append (self->box, mun_walk_end_new (self->items->len - count_marked (self)));
  update_progress (self);
}

/* Returns: (nullable): a finding with words in it that is not saved */
static MunRecord *
get_begun (MunAuditWalk *self)
{
  MunRecord *finding = self->draft != NULL ? mun_finding_draft_get (self->draft) : NULL;

  return finding != NULL && mun_record_is_set (finding, AUDIT_FINDING_STATEMENT) ? finding : NULL;
}

static gboolean
is_in_walk (MunAuditWalk *self,
            guint         position)
{
  return !self->unmarked || !mun_audit_item_is_marked (self->items->pdata[position]);
}

static void
go (MunAuditWalk *self,
    guint         position)
{
  if (!store (self))
    return;
  /* A finding somebody began and did not save stays on screen rather than vanish. */
  if (get_begun (self) != NULL)
    {
      mun_strip_show (mun_page_get_strip (MUN_PAGE (self)), MUN_STRIP_NOTE, _("Save the finding first, or empty its text."), TRUE);
      return;
    }
  self->position = position;
  show (self);
}

/* Actions ---------------------------------------------------------------------------------------------------------- */

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  guint position = self->position + 1;

  while (position < self->items->len && !is_in_walk (self, position))
    position++;
  go (self, MIN (position, self->items->len));
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  guint position = self->position;

  do
    {
      if (position == 0)
        return;
      position--;
    }
  while (!is_in_walk (self, position));
  go (self, position);
}

static void
mark_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  MunRecord *item = get_item (self);
  gboolean left_out;

  if (item == NULL)
    return;
  mun_record_set (item, AUDIT_ITEM_MARK, g_variant_get_string (parameter, NULL));
  left_out = mun_record_is (item, AUDIT_ITEM_MARK, "not_checked");
  if (!left_out)
    mun_record_set (item, AUDIT_ITEM_NOT_CHECKED_REASON, "");
  store (self);
  update_mark (self);
  mun_finding_draft_update (self->draft);
  /* What was seen belongs to the mark: the next key begins it. */
  if (left_out || !mun_record_is_set (item, AUDIT_ITEM_EVIDENCE_SEEN))
    gtk_widget_child_focus (left_out ? self->reason : self->evidence, GTK_DIR_TAB_FORWARD);
}

static void
draft_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);

  if (get_item (self) != NULL && store (self))
    mun_finding_draft_begin (self->draft);
}

static void
save_finding_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  MunStrip *strip = mun_page_get_strip (MUN_PAGE (self));
  g_autoptr(GError) error = NULL;

  if (self->draft == NULL || mun_finding_draft_get (self->draft) == NULL)
    return;
  if (!mun_finding_draft_save (self->draft, &error))
    {
      mun_strip_show (strip, MUN_STRIP_ERROR, error->message, TRUE);
      return;
    }
  mun_strip_hide (strip);
  mun_window_toast (mun_page_get_window (MUN_PAGE (self)), _("Finding saved"), TRUE);
}

static void
start_again_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (widget);
  guint position = 0;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->unmarked_button), TRUE);
  while (position < self->items->len && !is_in_walk (self, position))
    position++;
  go (self, position);
}

static void
close_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  mun_window_set_cover (mun_page_get_window (MUN_PAGE (widget)), NULL);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(MunAuditWalk) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  MunStrip *strip = mun_page_get_strip (MUN_PAGE (self));
  MunRecord *item = get_item (self);

  if (texture == NULL)
    mun_strip_show (strip, MUN_STRIP_NOTE, _("There is no picture to paste. Copy one first, for instance a screenshot."), TRUE);
  else if (item != NULL && !mun_walk_attach_picture (mun_page_get_workspace (MUN_PAGE (self)), item, texture, &error))
    mun_strip_show (strip, MUN_STRIP_ERROR, error->message, TRUE);
  else
    show (self);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  if (store (MUN_AUDIT_WALK (widget)))
    gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

/* What the records say --------------------------------------------------------------------------------------------- */

static gpointer
survey_in_thread (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return mun_survey_new (workspace, NULL, error);
}

static void
survey_ready_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (source);
  g_autoptr(GError) error = NULL;
  MunSurvey *survey = mun_worker_finish (result, &error);

  if (survey == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        mun_strip_show (mun_page_get_strip (MUN_PAGE (self)), MUN_STRIP_ERROR, error->message, TRUE);
      return;
    }
  g_clear_pointer (&self->survey, mun_survey_free);
  self->survey = survey;
  if (self->records_place != NULL)
    fill_records (self);
}

/* The page --------------------------------------------------------------------------------------------------------- */

static void
mun_audit_walk_leave (MunPage *page)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (page);

  store (self);
  /* A finding that was begun is a draft like any other form that was left. */
  if (get_begun (self) != NULL)
    mun_window_keep_draft (mun_page_get_window (page), get_begun (self));
}

static void
mun_audit_walk_back (MunPage *page)
{
  mun_window_set_cover (mun_page_get_window (page), NULL);
}

static gboolean
mun_audit_walk_save (MunPage *page)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (page);

  if (get_begun (self) != NULL)
    {
      save_finding_cb (GTK_WIDGET (self), NULL, NULL);
      return TRUE;
    }
  return store (self);
}

static void
mun_audit_walk_dispose (GObject *object)
{
  MunAuditWalk *self = MUN_AUDIT_WALK (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->worker);
  g_clear_object (&self->audit);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->survey, mun_survey_free);

  G_OBJECT_CLASS (mun_audit_walk_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  const MunChoice *marks = mun_audit_item_spec.fields[AUDIT_ITEM_MARK].choices;

  for (guint i = 0; marks[i].key != NULL; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "walk.mark", "s", marks[i].key);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "walk.mark", "s", marks[i].key);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "walk.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "walk.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "walk.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "walk.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "walk.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "walk.close", NULL);
}

static void
mun_audit_walk_class_init (MunAuditWalkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_audit_walk_dispose;
  MUN_PAGE_CLASS (klass)->leave = mun_audit_walk_leave;
  MUN_PAGE_CLASS (klass)->back = mun_audit_walk_back;
  MUN_PAGE_CLASS (klass)->save = mun_audit_walk_save;

  gtk_widget_class_install_action (widget_class, "walk.mark", "s", mark_cb);
  gtk_widget_class_install_action (widget_class, "walk.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "walk.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "walk.draft", NULL, draft_cb);
  gtk_widget_class_install_action (widget_class, "walk.save-finding", NULL, save_finding_cb);
  gtk_widget_class_install_action (widget_class, "walk.unmarked-from-start", NULL, start_again_cb);
  gtk_widget_class_install_action (widget_class, "walk.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "walk.close", NULL, close_cb);
  install_keys (widget_class);
}

static void
toggled_cb (MunAuditWalk *self)
{
  self->unmarked = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->unmarked_button));
}

static void
mun_audit_walk_init (MunAuditWalk *self)
{
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clamp = adw_clamp_new ();

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
  self->scroller = gtk_scrolled_window_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "wizard-sheet");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (whole), self->scroller);
  gtk_box_append (GTK_BOX (whole), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (whole), mun_walk_footer_new (&self->progress_label, &self->progress));
  mun_page_set_content (MUN_PAGE (self), whole);
  self->unmarked_button = gtk_toggle_button_new_with_mnemonic (_("_Unmarked Only"));
  gtk_widget_set_tooltip_text (self->unmarked_button, _("Leave out lines that are marked already"));
  g_signal_connect_object (self->unmarked_button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  mun_page_pack_end (MUN_PAGE (self), self->unmarked_button);
}

static MunAuditWalk *
create (MunWindow *window,
        MunRecord *audit,
        GPtrArray *items)
{
  MunAuditWalk *self = g_object_new (MUN_TYPE_AUDIT_WALK, "window", window, NULL);

  self->audit = g_object_ref (audit);
  for (guint i = 0; i < items->len; i++)
    {
      g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));
      g_signal_connect_object (items->pdata[i], "notify::dirty", G_CALLBACK (dirty_cb), self, G_CONNECT_SWAPPED);
    }
  while (self->position < self->items->len && mun_audit_item_is_marked (self->items->pdata[self->position]))
    self->position++;
  if (self->position == self->items->len)
    self->position = 0;
  self->worker = mun_worker_new (mun_window_get_workspace (window));
  mun_page_set_title (MUN_PAGE (self), mun_record_get_title (audit));
  mun_page_set_deep (MUN_PAGE (self), TRUE);
  return self;
}

void
mun_audit_walk_open (MunWindow  *window,
                     const char *id)
{
  MunWorkspace *workspace;
  g_autoptr(MunRecord) audit = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;
  MunAuditWalk *self;

  g_return_if_fail (MUN_IS_WINDOW (window) && id != NULL && mun_window_get_workspace (window) != NULL);

  workspace = mun_window_get_workspace (window);
  audit = mun_workspace_get (workspace, &mun_audit_spec, id, &error);
  items = audit != NULL ? mun_workspace_children (workspace, audit, &mun_audit_item_spec) : NULL;
  if (items != NULL && items->len == 0)
    g_set_error_literal (&error, MUN_ERROR, MUN_ERROR_REFUSED, _("This audit has no checklist yet. The guided audit makes one from the clauses and your own rules."));
  else if (items != NULL && mun_workspace_read_only_reason (workspace) != NULL)
    g_set_error_literal (&error, MUN_ERROR, MUN_ERROR_READ_ONLY, mun_workspace_read_only_reason (workspace));
  if (error != NULL)
    {
      mun_window_show_error (window, error);
      return;
    }
  mun_window_set_cover (window, NULL);
  self = create (window, audit, items);
  mun_window_set_cover (window, GTK_WIDGET (self));
  show (self);
  mun_worker_run (self->worker, self, survey_in_thread, NULL, NULL, (GDestroyNotify) mun_survey_free, self->cancellable, survey_ready_cb, NULL);
}
