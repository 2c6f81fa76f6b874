/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-gallery.h"

#include <adwaita.h>

#define WIDTH    52
#define HEIGHT   74
/* What a person asked for comes first. */
#define PAUSE_MS 400

struct _MunReportGallery {
  GObject parent_instance;

  /* Owned */
  MunWorkspace *workspace;
  MunWorker    *worker;
  GPtrArray    *pictures; /* (element-type GtkPicture) */
  GCancellable *cancellable;
  char         *state;    /* fingerprint of the newest revision the pictures show, NULL before the first */
  guint         next;     /* picture to be drawn */
  guint         pause_id;
};

G_DEFINE_FINAL_TYPE (MunReportGallery, mun_report_gallery, G_TYPE_OBJECT)

typedef struct {
  const MunReportType *type;
  GtkWidget           *picture; /* owned */
  int                  scale;   /* pixels of the screen */
} Sketch;

static void draw_next (MunReportGallery *self);

static void
free_sketch (gpointer data)
{
  Sketch *sketch = data;

  g_object_unref (sketch->picture);
  g_free (sketch);
}

/* In the thread ---------------------------------------------------------------------------------------------------- */

static GdkTexture *
draw_first_page (MunLayout *layout,
                 int        scale)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr(GBytes) pixels = NULL;
  int stride;

  mun_layout_get_page_size (layout, 0, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * scale, HEIGHT * scale);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, MIN (WIDTH * scale / width, HEIGHT * scale / height), MIN (WIDTH * scale / width, HEIGHT * scale / height));
  mun_layout_draw_page (layout, 0, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  stride = cairo_image_surface_get_stride (surface);
  pixels = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * HEIGHT * scale);
  cairo_surface_destroy (surface);
  return gdk_memory_texture_new (WIDTH * scale, HEIGHT * scale, GDK_MEMORY_DEFAULT, pixels, stride);
}

static gpointer
draw_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Sketch *sketch = data;
  MunReportOptions options = { 0 };
  g_autoptr(MunDocument) document = mun_report_build (sketch->type, workspace, &options, error);
  g_autoptr(MunLayout) layout = NULL;

  if (document == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  layout = mun_layout_new (document, options.paper);
  return mun_layout_measure_more (layout, 0, cancellable, error) ? draw_first_page (layout, sketch->scale) : NULL;
}

/* On the screen ---------------------------------------------------------------------------------------------------- */

/* A report that cannot be made keeps its empty page: whoever chooses it is told why. */
static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MunReportGallery *self = MUN_REPORT_GALLERY (source);
  Sketch *sketch = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = mun_worker_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (texture != NULL)
    gtk_picture_set_paintable (GTK_PICTURE (sketch->picture), GDK_PAINTABLE (texture));
  self->next++;
  draw_next (self);
}

static void
draw_next (MunReportGallery *self)
{
  Sketch *sketch;

  if (self->cancellable == NULL || self->next >= self->pictures->len)
    return;
  sketch = g_new0 (Sketch, 1);
  sketch->picture = g_object_ref (self->pictures->pdata[self->next]);
  sketch->type = g_object_get_data (G_OBJECT (sketch->picture), "type");
  sketch->scale = gtk_widget_get_scale_factor (sketch->picture);
  mun_worker_run (self->worker, self, draw_in_thread, sketch, free_sketch, g_object_unref, self->cancellable, drawn_cb, NULL);
}

static gboolean
pause_cb (gpointer user_data)
{
  MunReportGallery *self = user_data;
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (self->workspace), NULL);
  const char *state = head != NULL ? head->hash : "";

  self->pause_id = 0;
  if (g_strcmp0 (self->state, state) != 0)
    self->next = 0;
  g_free (self->state);
  self->state = g_strdup (state);
  self->cancellable = g_cancellable_new ();
  draw_next (self);
  return G_SOURCE_REMOVE;
}

static void
mun_report_gallery_dispose (GObject *object)
{
  MunReportGallery *self = MUN_REPORT_GALLERY (object);

  mun_report_gallery_stop (self);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_object (&self->worker);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->state, g_free);

  G_OBJECT_CLASS (mun_report_gallery_parent_class)->dispose (object);
}

static void
mun_report_gallery_class_init (MunReportGalleryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_report_gallery_dispose;
}

static void
mun_report_gallery_init (MunReportGallery *self)
{
  self->pictures = g_ptr_array_new_with_free_func (g_object_unref);
}

MunReportGallery *
mun_report_gallery_new (MunWorkspace *workspace)
{
  MunReportGallery *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_REPORT_GALLERY, NULL);
  self->workspace = g_object_ref (workspace);
  self->worker = mun_worker_new (workspace);
  return self;
}

GtkWidget *
mun_report_gallery_add (MunReportGallery    *self,
                        const MunReportType *type)
{
  GtkWidget *picture;
  GtkWidget *clamp;

  g_return_val_if_fail (MUN_IS_REPORT_GALLERY (self) && type != NULL, NULL);

  picture = g_object_new (GTK_TYPE_PICTURE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-shrink", TRUE,
                          "width-request", WIDTH, "height-request", HEIGHT, NULL);
  /* A picture beside a taller text would grow wider. */
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDTH, "tightening-threshold", WIDTH, "child", picture,
                        "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (picture, "sheet");
  g_object_set_data (G_OBJECT (picture), "type", (gpointer) type);
  g_ptr_array_add (self->pictures, g_object_ref (picture));
  return clamp;
}

void
mun_report_gallery_start (MunReportGallery *self)
{
  g_return_if_fail (MUN_IS_REPORT_GALLERY (self));

  mun_report_gallery_stop (self);
  self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

void
mun_report_gallery_stop (MunReportGallery *self)
{
  g_return_if_fail (MUN_IS_REPORT_GALLERY (self));

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}
